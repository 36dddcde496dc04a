import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";

import type { AppEnv } from "./app-env.ts";

/**
 * Numbers each request and logs one line for it: the route's pattern, never the address, which could hold anything,
 * and neither body, query nor the caller's address.
 */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    const id = crypto.randomUUID();
    c.set("requestId", id);
    c.header("X-Request-Id", id);
    await next();
    const ms = Math.round(performance.now() - started);
    const { form, revision } = c.var;
    log.info({ id, method: c.req.method, route: routePath(c), status: c.res.status, ms, form, revision }, "request");
  };
}

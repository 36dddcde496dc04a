import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";

import type { Metrics } from "../operate/metrics.ts";
import type { AppEnv } from "./app-env.ts";

/**
 * Numbers each request, counts it, and logs one line for it: the route's pattern, never the address, which could hold anything,
 * and neither body, query nor the caller's address.
 */
export function requestLog(log: Logger, metrics?: Metrics): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    const id = crypto.randomUUID();
    c.set("requestId", id);
    c.header("X-Request-Id", id);
    await next();
    const ms = performance.now() - started;
    const { form, revision } = c.var;
    const answered = { method: c.req.method, route: routePath(c), status: c.res.status };
    metrics?.observe({ ...answered, seconds: ms / 1_000 });
    log.info({ id, ...answered, ms: Math.round(ms), form, revision }, "request");
  };
}

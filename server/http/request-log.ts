import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";

import type { Metrics } from "../operate/metrics.ts";
import type { AppEnv } from "./app-env.ts";
import { setHeader } from "./set-header.ts";

/**
 * Numbers each request, counts it, and logs one line for it: the route's pattern, never the address, which could hold
 * anything, and neither body, query nor the caller's address.
 */
export function requestLog(log: Logger, metrics?: Metrics): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    const id = crypto.randomUUID();
    c.set("requestId", id);
    setHeader(c, "X-Request-Id", id);
    await next();
    const ms = performance.now() - started;
    const { method } = c.req;
    const { status } = c.res;
    const route = routePath(c);
    metrics?.observe({ method, route, status, seconds: ms / 1_000 });
    log.info(
      { id, method, route, status, ms: Math.round(ms), form: c.get("form"), revision: c.get("revision") },
      "request",
    );
  };
}

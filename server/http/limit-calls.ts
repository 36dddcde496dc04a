import type { MiddlewareHandler } from "hono";

import type { CallKind, RateLimit } from "../operate/rate-limit.ts";
import type { AppEnv } from "./app-env.ts";
import { callerAddress } from "./caller-address.ts";
import { refuse } from "./problems.ts";
import { sendProblem } from "./send-problem.ts";

/** What limits calls by address. */
export interface Limits {
  readonly rateLimit: RateLimit;
  readonly trustedHops: number;
}

const TOO_MANY = refuse(
  "too-many-requests",
  "Von Ihrem Anschluss kamen sehr viele Anfragen. Bitte versuchen Sie es in einer Minute noch einmal.",
);

/** Refuses calls beyond the limit of their kind with 429 and when to come back. The address is kept nowhere. */
export function limitCalls({ rateLimit, trustedHops }: Limits): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const kind = kindOf(c.req.method, c.req.path);
    if (kind === undefined) return next();
    const remote = c.env?.incoming?.socket.remoteAddress;
    const forwarded = trustedHops > 0 ? c.req.header("x-forwarded-for") : undefined;
    if (forwarded === undefined && isLoopback(remote)) return next();
    const address = callerAddress(remote, forwarded, trustedHops);
    const seconds = address === undefined ? 0 : rateLimit.take(kind, address);
    if (seconds === 0) return next();
    const response = sendProblem(c, TOO_MANY.problem);
    response.headers.set("Retry-After", String(seconds));
    return response;
  };
}

function kindOf(method: string, path: string): CallKind | undefined {
  if (path.startsWith("/api/submissions/")) return path.endsWith("/print") ? "print" : "lookups";
  if (path.startsWith("/api/forms/") && path.endsWith("/print")) return "print";
  if (method !== "POST") return undefined;
  if (path.endsWith("/check") || path.endsWith("/validate")) return "check";
  return path.endsWith("/submissions") ? "submissions" : undefined;
}

/**
 * Whether the connection comes from this machine; what a header says counts for nothing. A proxy here that TRUSTED_HOPS
 * does not name would otherwise use up everybody's calls.
 */
function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  return address === "::1" || /^(?:::ffff:)?127\./.test(address);
}

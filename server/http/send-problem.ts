import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import type { Problem } from "../../src/form/wire.ts";

const SECONDS_TO_WAIT = "5";

/** Answers with RFC 9457 problem details, and with the headers its status asks for. */
export function sendProblem(c: Context, problem: Problem): Response {
  if (problem.status === 503 || problem.status === 429) c.header("Retry-After", SECONDS_TO_WAIT);
  if (problem.status === 401) c.header("WWW-Authenticate", "Bearer");
  c.header("Cache-Control", "no-store");
  c.header("Content-Type", "application/problem+json");
  // Hono's type lists the statuses one by one; a problem's status is always one of them that has a body.
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode);
}

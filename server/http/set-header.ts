import type { Context } from "hono";

import type { AppEnv } from "./app-env.ts";

/**
 * Sets a header of the answer on Node's own response where there is one. A header that Hono carries makes it build,
 * merge and sort lists of headers, which costs every answer more than reading its body does.
 */
export function setHeader(c: Context<AppEnv>, name: string, value: string): void {
  const outgoing = c.env?.outgoing;
  if (outgoing === undefined) c.header(name, value);
  else outgoing.setHeader(name, value);
}

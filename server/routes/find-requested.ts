import type { Context } from "hono";

import type { Deps } from "../deps.ts";
import { findDefinition, type FoundDefinition } from "../find-definition.ts";
import type { AppEnv } from "../http/app-env.ts";

/** The definition that `:form` and `:revision` of the address name. Once found, the log may say which. */
export function findRequested(c: Context<AppEnv>, deps: Pick<Deps, "catalogue" | "clock">): FoundDefinition {
  const found = findDefinition(deps, c.req.param("form") ?? "", c.req.param("revision") ?? "");
  if (found.kind === "definition") {
    c.set("form", found.definition.form);
    c.set("revision", found.definition.revision);
  }
  return found;
}

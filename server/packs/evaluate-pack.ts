import { Script } from "node:vm";

import type { Pack } from "../../src/form/pack.ts";

/**
 * Runs the text of a rule pack. An imported module is never freed, so this runs what stands before the last line,
 * the module's `export`, as a script.
 */
export function evaluatePack(source: string): Pack {
  const body = source.slice(0, source.trimEnd().lastIndexOf("\n"));
  const script = new Script(`(function () { "use strict"; ${body}\nreturn pack; })()`, { filename: "rule-pack.js" });
  return script.runInThisContext();
}

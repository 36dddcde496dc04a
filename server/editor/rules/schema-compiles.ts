import type { LintRule } from "../lint-rule.ts";
import { unknownFormat } from "./unknown-format.ts";
import { unknownKeyword } from "./unknown-keyword.ts";

/** Whatever else keeps the rule pack from being made, in the words of the compiler. */
export const schemaCompiles: LintRule = {
  id: "schema-compiles",
  severity: "error",
  find(revision) {
    const { compiled, parsed } = revision;
    if (compiled.kind === "pack") return [];
    const isExplained = [unknownKeyword, unknownFormat].some((rule) => rule.find(revision).length > 0);
    if (isExplained) return [];
    const file = `schemas/${parsed.folder}/${parsed.manifest.root}.json`;
    const remedy = "Correct the schema or rule the message speaks of";
    return [{ file, message: `the rules cannot be compiled: ${compiled.message}`, remedy }];
  },
};

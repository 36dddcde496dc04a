import type { LintRule } from "../lint-rule.ts";
import { listSchemas } from "../../catalogue/written-schemas.ts";

/** An array without a bound lets one caller send a hundred thousand items. */
export const arrayWithoutMax: LintRule = {
  id: "array-without-max",
  severity: "error",
  find: ({ parsed }) =>
    listSchemas(parsed)
      .filter(({ file, schema }) => schema["type"] === "array" && !file.endsWith("/rules.json"))
      .filter(({ schema }) => schema["maxItems"] === undefined && schema["enum"] === undefined)
      .map(({ file, pointer }) => ({
        file,
        pointer,
        message: "the array has no maxItems",
        remedy: "Say how many items the form takes at most",
      })),
};

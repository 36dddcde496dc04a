import type { LintRule } from "../lint-rule.ts";
import { listSchemas } from "../../catalogue/written-schemas.ts";

/** Who counts characters mostly means the whole text; a pattern without ^ and $ is content with a part of it. */
export const patternUnanchored: LintRule = {
  id: "pattern-unanchored",
  severity: "warning",
  find: ({ parsed }) =>
    listSchemas(parsed).flatMap(({ file, pointer, schema: { pattern } }) => {
      if (typeof pattern !== "string" || !/\{\d+(?:,\d*)?\}/.test(pattern)) return [];
      if (pattern.startsWith("^") && pattern.endsWith("$")) return [];
      const message = `the pattern ${pattern} is content with a part of a longer text`;
      const remedy = "Begin it with ^ and end it with $ where the whole text is meant";
      return [{ file, pointer: `${pointer}/pattern`, message, remedy }];
    }),
};

import { placeOfRule } from "../../catalogue/rules-file.ts";
import type { LintRule } from "../lint-rule.ts";

/** A soft rule without words would only say that something is not valid. */
export const missingText: LintRule = {
  id: "missing-text",
  severity: "error",
  find: ({ definition, parsed }) =>
    definition.rules.flatMap(({ id }, index) => {
      if (definition.texts["de"]?.rules[id] !== undefined) return [];
      const remedy = `Add "${id}" to "rules" in texts.de.json: what is noticed, and what the applicant should do`;
      return [{ ...placeOfRule(parsed, index, "id"), message: `the rule "${id}" has no text`, remedy }];
    }),
};

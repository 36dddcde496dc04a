import { locate } from "../../../src/form/scope.ts";
import { placeOfRule } from "../../catalogue/rules-file.ts";
import type { LintRule } from "../lint-rule.ts";

/** A rule that no sample meets may never fire, or always; nobody would see it. */
export const ruleNotExercised: LintRule = {
  id: "rule-not-exercised",
  severity: "error",
  find: ({ definition, parsed, samples, compiled }) => {
    if (compiled.kind === "fault") return [];
    const met = new Set(
      samples.flatMap(({ findings = [] }) => findings.filter((it) => it.severity !== "error")).map((it) => it.keyword),
    );
    return definition.rules.flatMap(({ id, at }, index) => {
      if (met.has(id) || locate(definition.schema, at) === undefined) return [];
      const remedy = "Add an invalid sample that breaks it, or one whose expect names it";
      return [{ ...placeOfRule(parsed, index), message: `no sample breaks the rule "${id}"`, remedy }];
    });
  },
};

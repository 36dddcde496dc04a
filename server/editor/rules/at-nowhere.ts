import { formatPointer, parsePointer } from "../../../src/form/pointer.ts";
import { memberNames } from "../../../src/form/schema-places.ts";
import { locate } from "../../../src/form/scope.ts";
import { placeOfRule } from "../../catalogue/rules-file.ts";
import type { LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";

/** A soft rule whose `at` names no place of the answers is never checked. */
export const atNowhere: LintRule = {
  id: "at-nowhere",
  severity: "error",
  find: ({ definition, parsed }) =>
    definition.rules.flatMap(({ at }, index) => {
      const { schema } = definition;
      const segments = parsePointer(at);
      const bad = segments.findIndex((_, i) => locate(schema, formatPointer(segments.slice(0, i + 1))) === undefined);
      if (bad === -1) return [];
      const around = locate(schema, formatPointer(segments.slice(0, bad)))?.schema ?? {};
      const message = `"${at}" matches no place of the answers${suggest(segments[bad] ?? "", memberNames(schema, around))}`;
      const remedy = "Write a JSON Pointer into the answers, * for items";
      return [{ ...placeOfRule(parsed, index, "at"), message, remedy }];
    }),
};

import { listSchemaPlaces } from "../../../src/form/schema-places.ts";
import { listControls } from "../../../src/form/controls.ts";
import type { LintRule } from "../lint-rule.ts";
import { whereWritten } from "../../catalogue/written-schemas.ts";

/** A member the schema requires and the page never asks for can never be filled: nobody could hand in. */
export const requiredWithoutControl: LintRule = {
  id: "required-without-control",
  severity: "error",
  find: ({ definition, parsed }) => {
    const patterns = listControls(definition).map(({ pattern }) => pattern);
    return listSchemaPlaces(definition.schema)
      .filter(({ pattern, isRequired }) => isRequired && pattern !== "" && !pattern.endsWith("/*"))
      .filter(({ pattern }) => !patterns.some((it) => it === pattern || it.startsWith(`${pattern}/`)))
      .filter(({ pattern }) => isAskedFor(patterns, pattern.slice(0, pattern.lastIndexOf("/"))))
      .map(({ pattern, via }) => ({
        ...whereWritten(parsed, via[0] ?? "#"),
        message: `${pattern} is required, and no control asks for it`,
        remedy: "Add a control for it to the UI schema, or do not require it",
      }));
  },
};

/** What lies in an object that is itself never asked for is told once, at that object. */
function isAskedFor(patterns: readonly string[], pattern: string): boolean {
  return pattern === "" || patterns.some((it) => it === pattern || it.startsWith(`${pattern}/`));
}

import { listSchemaPlaces } from "../../../src/form/schema-places.ts";
import type { LintRule } from "../lint-rule.ts";
import { listElements } from "../ui-elements.ts";

/** Presence asks whether a member is there; where it must be, "no" is no answer. */
export const presenceOfRequired: LintRule = {
  id: "presence-of-required",
  severity: "error",
  find: (revision) => {
    const required = listSchemaPlaces(revision.definition.schema).filter(({ isRequired }) => isRequired);
    return listElements(revision)
      .filter(({ element }) => element.type === "Presence")
      .filter(({ pattern }) => required.some((place) => place.pattern === pattern))
      .map(({ file, pointer, pattern }) => ({
        file,
        pointer: `${pointer}/scope`,
        message: `${pattern} is required, so the question whether it exists has one answer only`,
        remedy: "Do not require it in the schema, or remove the question",
      }));
  },
};

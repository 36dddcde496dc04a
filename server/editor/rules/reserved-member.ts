import { memberNames } from "../../../src/form/schema-places.ts";
import type { LintRule } from "../lint-rule.ts";

/** `confirmed` at the root of the answers is the platform's own: it is taken off before the schema runs. */
export const reservedMember: LintRule = {
  id: "reserved-member",
  severity: "error",
  find: ({ parsed, definition }) =>
    memberNames(definition.schema, definition.schema).includes("confirmed")
      ? [
          {
            file: `schemas/${parsed.folder}/${parsed.manifest.root}.json`,
            pointer: "/properties/confirmed",
            message: '"confirmed" is a member of every form already: the places the applicant confirms',
            remedy: "Give the member another name",
          },
        ]
      : [],
};

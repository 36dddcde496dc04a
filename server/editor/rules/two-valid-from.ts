import type { LintRule } from "../lint-rule.ts";

/** Of two revisions in force from the same day nobody can say which is the current one. */
export const twoValidFrom: LintRule = {
  id: "two-valid-from",
  severity: "error",
  find: ({ definition, siblings, parsed }) => {
    const { validFrom } = definition.manifest;
    const twin = siblings.find((it) => it.definition.manifest.validFrom === validFrom)?.definition;
    if (twin === undefined) return [];
    const file = `schemas/${parsed.folder}/form.json`;
    const message = `the revision ${twin.revision} is in force from ${validFrom} too`;
    return [{ file, pointer: "/validFrom", message, remedy: "Give each revision of a form its own day" }];
  },
};

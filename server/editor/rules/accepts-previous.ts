import type { LintRule } from "../lint-rule.ts";

/** The old revision cannot stop being taken before the new one begins. */
export const acceptsPrevious: LintRule = {
  id: "accepts-previous",
  severity: "error",
  find: ({ parsed: { manifest, folder } }) => {
    const { acceptsPreviousUntil: until, validFrom } = manifest;
    if (until === undefined || until >= validFrom) return [];
    const file = `schemas/${folder}/form.json`;
    const message = `${until} is before ${validFrom}, from when this revision is in force`;
    return [{ file, pointer: "/acceptsPreviousUntil", message, remedy: "Name that day or a later one" }];
  },
};

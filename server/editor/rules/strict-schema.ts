import type { LintRule } from "../lint-rule.ts";

/** What a strict reading would refuse in a schema of another dialect: allowed there, and mostly a slip. */
export const strictSchema: LintRule = {
  id: "strict-schema",
  severity: "warning",
  find: ({ compiled, parsed }) =>
    compiled.kind === "fault"
      ? []
      : compiled.warnings
          // Each of these is told by the rule on keywords, with its place.
          .filter((warning) => !warning.includes("unknown keyword"))
          .map((warning) => ({
            file: `schemas/${parsed.folder}/${parsed.manifest.root}.json`,
            message: warning,
            remedy: "Write it so that a strict reader takes it, or leave it when it is meant so",
          })),
};

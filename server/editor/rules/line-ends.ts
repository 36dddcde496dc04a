import type { FileRule } from "../lint-rule.ts";
import { positionOf } from "../positions.ts";

/** Mixed line ends show as changed lines in every comparison of two revisions. */
export const lineEnds: FileRule = {
  id: "line-ends",
  severity: "warning",
  find: (texts) =>
    Object.entries(texts)
      .filter(([, text]) => text.includes("\r"))
      .map(([file, text]) => ({
        file,
        position: positionOf(text, text.indexOf("\r")),
        message: "a line ends with CR",
        remedy: "Save the file with LF line ends; the digest takes both for the same",
      })),
};

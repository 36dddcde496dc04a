import type { FileRule } from "../lint-rule.ts";

/** A byte order mark is read over, yet other programs take it for a part of the text. */
export const byteOrderMark: FileRule = {
  id: "byte-order-mark",
  severity: "warning",
  find: (texts) =>
    Object.entries(texts)
      .filter(([, text]) => text.startsWith("\uFEFF"))
      .map(([file]) => ({
        file,
        message: "the file begins with a byte order mark",
        remedy: "Save it as UTF-8 without BOM",
      })),
};

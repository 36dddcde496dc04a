import type { Notation } from "./typed-text.ts";

const GROUPED = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const PLAIN = /^[+-]?\d+(?:,\d+)?$/;

/** Numbers as written in German: decimal comma, points only between groups of three. "1.5" is no number. */
export const numberNotation: Notation = {
  format: (value) =>
    typeof value === "number" ? String(value).replace(".", ",") : typeof value === "string" ? value : "",
  parse: (text) => {
    const compact = text.replaceAll(/[\s\u2009\u202f]/g, "").replace(/^\u2212/, "-");
    if (compact === "") return undefined;
    if (!PLAIN.test(compact) && !GROUPED.test(compact)) return text;
    const value = Number(compact.replaceAll(".", "").replace(",", "."));
    return Number.isFinite(value) ? value : text;
  },
};

import { isDate } from "../form/berlin-date.ts";
import type { Notation } from "./typed-text.ts";

const WRITTEN = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/** Days as `TT.MM.JJJJ`, stored as `YYYY-MM-DD`. Also read: 1.9.2025, 01092025, 2025-09-01. */
export const dateNotation: Notation = {
  format: (value) => (typeof value === "string" ? formatDate(value) : ""),
  parse: (text) => {
    const trimmed = text.trim();
    if (trimmed === "") return undefined;
    const [, day = "", month = "", year = ""] = WRITTEN.exec(trimmed) ?? DIGITS.exec(trimmed) ?? [];
    const iso = year === "" ? trimmed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isDate(iso) ? iso : text;
  },
};

/** `2025-09-01` as `01.09.2025`; any other text as it is. */
export function formatDate(value: string): string {
  return isDate(value) ? value.split("-").toReversed().join(".") : value;
}

import { canonicalJson } from "../form/canonical.ts";
import type { Json } from "../form/json.ts";

/** How a row stands to those there were before. */
export type RowMark = "changed" | "added" | undefined;

export interface MarkedRows {
  /** One for each row. */
  readonly marks: readonly RowMark[];
  /** How many rows there were that are no longer here in any shape. */
  readonly gone: number;
}

/**
 * Holds rows against those there were before. Rows have no names to know them by: one that is nowhere among the others
 * counts as one of those changed that are not here as they were, and once none of these is left, as added.
 */
export function markRows(before: readonly Json[], now: readonly Json[]): MarkedRows {
  const left = new Map<string, number>();
  for (const row of before) left.set(canonicalJson(row), (left.get(canonicalJson(row)) ?? 0) + 1);
  const isKept = now.map((row) => {
    const text = canonicalJson(row);
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count > 0;
  });
  let open = before.length - isKept.filter(Boolean).length;
  const marks = isKept.map((kept): RowMark => {
    if (kept) return undefined;
    return open-- > 0 ? "changed" : "added";
  });
  return { marks, gone: Math.max(0, open) };
}

import { canonicalJson } from "./canonical.ts";
import type { PaperCode } from "./paper-code.ts";

/** What a pile of scanned sheets makes. */
export type JoinedSheets =
  /** All sheets of one application, in their order; a sheet scanned twice counts once. */
  | { readonly kind: "complete"; readonly sheets: readonly PaperCode[] }
  /** The numbers of the sheets that are not in the pile. */
  | { readonly kind: "missing"; readonly missing: readonly number[] }
  /** Sheets of more than one application, by their references. */
  | { readonly kind: "mixed"; readonly references: readonly string[] }
  /** Sheets that bear the same number and reference but say different things, by their numbers. */
  | { readonly kind: "contradicting"; readonly sheets: readonly number[] };

/** Puts the scanned sheets of one application together. An empty pile misses sheet 0. */
export function joinSheets(codes: readonly PaperCode[]): JoinedSheets {
  const references = unique(codes.map(({ form, revision, reference }) => ({ form, revision, reference })));
  if (references.length > 1) return { kind: "mixed", references: references.map(({ reference }) => reference) };
  const sheets = unique(codes).toSorted((a, b) => a.index - b.index);
  const count = sheets[0]?.count ?? 0;
  const contradicting = sheets.filter(
    (sheet, at) => sheet.count !== count || sheet.index > count || sheets[at - 1]?.index === sheet.index,
  );
  if (contradicting.length > 0) return { kind: "contradicting", sheets: contradicting.map(({ index }) => index) };
  const present = new Set(sheets.map(({ index }) => index));
  const missing = Array.from({ length: count + 1 }, (_, index) => index).filter((index) => !present.has(index));
  return missing.length > 0 ? { kind: "missing", missing } : { kind: "complete", sheets };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [canonicalJson(item), item])).values()];
}

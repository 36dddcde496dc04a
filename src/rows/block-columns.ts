import type { Placing } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import type { Column } from "../renderers/columns.ts";
import type { RowWords } from "../words/row-words.ts";

type RowsBlock = Extract<ReadBlock, { readonly kind: "rows" }>;

/** The members of the rows that were read, in what the block was placed. */
export function membersIn(placing: Placing, columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ member }) => (placing.has(member) ? [member] : []));
}

/** What is not taken over: columns by their heads, or by their number and something that stands in them. */
export function listIgnored({ ignored, hasHead, beyond, sources, placing }: RowsBlock, words: RowWords) {
  if (hasHead || beyond > 0) return ignored;
  const placed = new Set(placing.values());
  return sources.flatMap(({ sample }, at) =>
    placed.has(at) || sample === "" ? [] : [words.source("", sample, at + 1)],
  );
}

/** Whether ticks are among what is not taken over: whoever made them meant something here. */
export function areTicksIgnored({ sources, placing }: RowsBlock): boolean {
  const placed = new Set(placing.values());
  return sources.some(({ isTicked }, at) => isTicked && !placed.has(at));
}

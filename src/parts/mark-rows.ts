import { canonicalJson } from "../form/canonical.ts";
import type { Json } from "../form/json.ts";
import { readTexts } from "../item-texts.ts";

/** How a row stands to those there were before; one that is as it was bears none. */
export type RowMark =
  | { readonly kind: "changed"; readonly before: Json }
  | { readonly kind: "added"; readonly before?: undefined };

/** A row and where it stands, or stood. */
export type PlacedRow = readonly [index: number, row: Json];

export interface MarkedRows {
  /** One for each row. */
  readonly marks: readonly (RowMark | undefined)[];
  /** The rows there were that are no longer here in any shape. */
  readonly gone: readonly PlacedRow[];
}

/**
 * Holds rows against those there were before. Rows have no names to know them by: one that is nowhere among the others as
 * it stands is taken for the one left that has its key (`uniqueBy`), else for the one with which it shares most of its
 * texts. One that shares nothing was added.
 */
export function markRows(before: readonly Json[], now: readonly Json[], uniqueBy?: Json): MarkedRows {
  const read = readTexts(uniqueBy);
  const all: Open = { before: [...before.entries()], now: [...now.entries()] };
  const same = pairEqual(all, canonicalJson);
  const others = withoutPairs(all, same);
  const keyed = pairEqual(others, (row) => read(row).key);
  const rest = withoutPairs(others, keyed);
  const alike = pairAlike(rest, (row) => read(row).rest);
  const marks = now.map((_, at): RowMark | undefined => {
    if (same.has(at)) return undefined;
    const row = before[keyed.get(at) ?? alike.get(at) ?? -1];
    return row === undefined ? { kind: "added" } : { kind: "changed", before: row };
  });
  return { marks, gone: withoutPairs(rest, alike).before };
}

/** Rows that are to be paired. */
interface Open {
  readonly before: readonly PlacedRow[];
  readonly now: readonly PlacedRow[];
}

/** From the index of a row to that of the earlier one it is taken for; each earlier one once. */
type Pairs = ReadonlyMap<number, number>;

function withoutPairs({ before, now }: Open, pairs: Pairs): Open {
  const taken = new Set(pairs.values());
  return { before: before.filter(([index]) => !taken.has(index)), now: now.filter(([at]) => !pairs.has(at)) };
}

/** Pairs rows of which the same is told, if anything, the first with the first. */
function pairEqual({ before, now }: Open, tell: (row: Json) => string): Pairs {
  const places = Map.groupBy(before.toReversed(), ([, row]) => tell(row));
  places.delete("");
  return new Map(
    now.flatMap(([at, row]) => {
      const place = places.get(tell(row))?.pop();
      return place === undefined ? [] : [[at, place[0]]];
    }),
  );
}

/** Pairs rows that share texts, those with the most first. Only rows that share one are held against each other. */
function pairAlike({ before, now }: Open, read: (row: Json) => readonly string[]): Pairs {
  const texts = before.flatMap(([index, row]) => [...new Set(read(row))].map((text) => ({ text, index })));
  const places = Map.groupBy(texts, ({ text }) => text);
  const likely = now.flatMap(([at, row]) => {
    const shared = [...new Set(read(row))].flatMap((text) => places.get(text) ?? []);
    return [...Map.groupBy(shared, ({ index }) => index)].map(([index, { length }]) => ({ at, index, length }));
  });
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { at, index } of likely.toSorted((a, b) => b.length - a.length || a.at - b.at || a.index - b.index)) {
    if (pairs.has(at) || taken.has(index)) continue;
    pairs.set(at, index);
    taken.add(index);
  }
  return pairs;
}

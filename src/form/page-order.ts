import { listControls } from "./controls.ts";
import type { Definition } from "./definition.ts";
import { isIndex } from "./pointer.ts";

interface Keyed<T> {
  readonly thing: T;
  readonly key: string;
}

/**
 * Sorts things that have a pointer into the order in which the page asks for them, and gives the first `most`: by row
 * inside arrays, by control elsewhere; what no control asks for comes last. A thing at a place comes before those below it.
 */
export function inPageOrder<T extends { readonly pointer: string }>(
  definition: Pick<Definition, "schema" | "uiSchema">,
  things: readonly T[],
  most = Infinity,
): readonly T[] {
  if (things.length < 2) return things;
  const keyOf = createKeys(orderOf(definition));
  let first: Keyed<T>[] = [];
  let bound: string | undefined;
  for (const thing of things) {
    const { key } = keyOf(thing.pointer);
    // So many come before it already: of thousands of findings only the first are sorted.
    if (bound !== undefined && key >= bound) continue;
    first.push({ thing, key });
    if (first.length < 2 * most) continue;
    first = first.toSorted(byKey).slice(0, most);
    bound = first.at(-1)?.key;
  }
  return first
    .toSorted(byKey)
    .slice(0, most)
    .map(({ thing }) => thing);
}

function byKey({ key: a }: Keyed<unknown>, { key: b }: Keyed<unknown>): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Where the page first asks for something at or below a place, and the places right below it by their segment. */
interface Ranked {
  readonly rank: number;
  readonly below: Map<string, Ranked>;
}

/** The order of one page, and the keys made of it so far. */
interface PageOrder {
  readonly root: Ranked;
  readonly keys: Map<string, PlaceKey>;
}

const cache = new WeakMap<object, PageOrder>();

function orderOf(definition: Pick<Definition, "schema" | "uiSchema">): PageOrder {
  const order = cache.get(definition.uiSchema) ?? { root: ranksOf(definition), keys: new Map<string, PlaceKey>() };
  cache.set(definition.uiSchema, order);
  return order;
}

/** The places of all controls as a tree, rows as `*`. */
function ranksOf(definition: Pick<Definition, "schema" | "uiSchema">): Ranked {
  const root: Ranked = { rank: 0, below: new Map() };
  for (const [rank, { pattern }] of listControls(definition).entries()) {
    let here = root;
    for (const segment of pattern.split("/").slice(1)) {
      const next = here.below.get(segment) ?? { rank, below: new Map() };
      here.below.set(segment, next);
      here = next;
    }
  }
  return root;
}

/** Behind everything the page asks for. */
const UNASKED = 0xffff_ffff;

/** A place and its key. */
interface PlaceKey {
  readonly key: string;
  /** Absent below what the page asks for. */
  readonly ranked: Ranked | undefined;
}

/** More places than this one check hardly finds wrong. */
const MOST_REMEMBERED = 10_000;

/**
 * Makes the keys of places: texts that sort as the places do, each segment's row or rank as two UTF-16 code units. Engines
 * compare them much faster than lists of numbers, and a place takes over the key of what it lies in. Keys of what the page
 * asks for are remembered: the next check finds nearly the same places wrong.
 */
function createKeys({ root, keys }: PageOrder): (pointer: string) => PlaceKey {
  if (keys.size > MOST_REMEMBERED) keys.clear();
  keys.set("", { key: "", ranked: root });
  const keyOf = (pointer: string): PlaceKey => keys.get(pointer) ?? makeKey(pointer);
  const makeKey = (pointer: string): PlaceKey => {
    const end = pointer.lastIndexOf("/");
    const made = extend(keyOf(pointer.slice(0, end)), pointer.slice(end + 1));
    if (made.ranked !== undefined) keys.set(pointer, made);
    return made;
  };
  return keyOf;
}

function extend({ key, ranked }: PlaceKey, segment: string): PlaceKey {
  const isRow = isIndex(segment);
  const below = ranked?.below.get(isRow ? "*" : segment);
  const rank = isRow ? Math.min(Number(segment), UNASKED) : (below?.rank ?? UNASKED);
  return { key: key + String.fromCharCode(rank >>> 16, rank & 0xffff), ranked: below };
}

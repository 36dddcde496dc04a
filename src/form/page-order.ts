import { listControls } from "./controls.ts";
import type { Definition } from "./definition.ts";
import { isIndex } from "./pointer.ts";

/**
 * Sorts things that have a pointer into the order in which the page asks for them: by row inside arrays, by control
 * elsewhere; what no control asks for comes last. A thing at a place comes before those below it.
 */
export function inPageOrder<T extends { readonly pointer: string }>(
  definition: Pick<Definition, "schema" | "uiSchema">,
  things: readonly T[],
): readonly T[] {
  const ranks = ranksOf(definition);
  const keyed = things.map((thing) => ({ thing, key: sortKey(ranks, thing.pointer) }));
  return keyed.toSorted((a, b) => compareKeys(a.key, b.key)).map(({ thing }) => thing);
}

type Ranks = ReadonlyMap<string, number>;

const cache = new WeakMap<object, Ranks>();

/** For every pattern of a control and every prefix of one: where the page first asks for something there. */
function ranksOf(definition: Pick<Definition, "schema" | "uiSchema">): Ranks {
  const known = cache.get(definition.uiSchema);
  if (known !== undefined) return known;
  const ranks = new Map<string, number>();
  for (const [rank, { pattern }] of listControls(definition).entries()) {
    for (let end = pattern.indexOf("/", 1); end > 0; end = pattern.indexOf("/", end + 1)) {
      if (!ranks.has(pattern.slice(0, end))) ranks.set(pattern.slice(0, end), rank);
    }
    if (!ranks.has(pattern)) ranks.set(pattern, rank);
  }
  cache.set(definition.uiSchema, ranks);
  return ranks;
}

function sortKey(ranks: Ranks, pointer: string): readonly number[] {
  if (pointer === "") return [];
  let pattern = "";
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => {
      const isRow = isIndex(segment);
      pattern += isRow ? "/*" : `/${segment}`;
      return isRow ? Number(segment) : (ranks.get(pattern) ?? Infinity);
    });
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [left = 0, right = 0] = [a[index], b[index]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

import { listControls } from "./controls.ts";
import type { Definition } from "./definition.ts";
import { formatPointer, isIndex, parsePointer, toPattern } from "./pointer.ts";

/**
 * Sorts things that have a pointer into the order in which the page asks for them: by row inside arrays, by control
 * elsewhere; what no control asks for comes last. A thing at a place comes before those below it.
 */
export function inPageOrder<T extends { readonly pointer: string }>(
  definition: Pick<Definition, "schema" | "uiSchema">,
  things: readonly T[],
): readonly T[] {
  const ranks = rankPatterns(listControls(definition).map((control) => control.pattern));
  const keyed = things.map((thing) => ({ thing, key: sortKey(ranks, thing.pointer) }));
  return keyed.toSorted((a, b) => compareKeys(a.key, b.key)).map(({ thing }) => thing);
}

/** The rank of every pattern and of every prefix of one: where the page first asks for something there. */
function rankPatterns(patterns: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, pattern] of patterns.entries()) {
    const segments = parsePointer(pattern);
    for (let length = 1; length <= segments.length; length++) {
      const prefix = formatPointer(segments.slice(0, length));
      if (!ranks.has(prefix)) ranks.set(prefix, rank);
    }
  }
  return ranks;
}

function sortKey(ranks: ReadonlyMap<string, number>, pointer: string): readonly number[] {
  const segments = parsePointer(pointer);
  return segments.map((segment, index) => {
    if (isIndex(segment)) return Number(segment);
    return ranks.get(toPattern(formatPointer(segments.slice(0, index + 1)))) ?? Infinity;
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

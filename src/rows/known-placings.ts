import type { FormStore } from "../form-store.ts";
import type { Placing } from "../form/match-columns.ts";
import type { BlockSource, ReadBlock } from "../form/read-block.ts";
import { toPattern } from "../form/pointer.ts";

/** How the columns of copied lists were placed. */
export interface KnownPlacings {
  /** How a block with the same head was placed, or, where it has none, one as wide. */
  readonly find: (block: ReadBlock) => Placing | undefined;
  readonly keep: (block: ReadBlock, placing: Placing) => void;
}

/** Of each form as long as it is open. */
const known = new WeakMap<FormStore, Map<string, Placing>>();

/** Those of the list at `pointer`, and of all lists in the same place of other items: their columns are the same. */
export function knownPlacings(store: FormStore, pointer: string): KnownPlacings {
  const placings = known.get(store) ?? new Map<string, Placing>();
  known.set(store, placings);
  const place = toPattern(pointer);
  const headKey = (sources: readonly BlockSource[]): string =>
    JSON.stringify([place, ...sources.map(({ head }) => head)]);
  const widthKey = (sources: readonly BlockSource[]): string => JSON.stringify([place, sources.length]);
  return {
    find: (block) =>
      block.kind === "rows" ? placings.get((block.hasHead ? headKey : widthKey)(block.sources)) : undefined,
    keep(block, placing) {
      if (block.kind !== "rows") return;
      // Whoever copies one more row of the same list copies no head with it.
      placings.set(widthKey(block.sources), placing);
      if (block.hasHead) placings.set(headKey(block.sources), placing);
    },
  };
}

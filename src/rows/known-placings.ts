import type { FormStore } from "../form-store.ts";
import type { Placing } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { toPattern } from "../form/pointer.ts";

/** How somebody placed the columns of copied lists, by their heads. */
export interface KnownPlacings {
  /** How a block with the same head was placed; none where it has no head. */
  readonly find: (block: ReadBlock) => Placing | undefined;
  readonly keep: (block: ReadBlock, placing: Placing) => void;
}

/** Of each form as long as it is open. */
const known = new WeakMap<FormStore, Map<string, Placing>>();

/** Those of the list at `pointer`, and of all lists in the same place of other items: their columns are the same. */
export function knownPlacings(store: FormStore, pointer: string): KnownPlacings {
  const placings = known.get(store) ?? new Map<string, Placing>();
  known.set(store, placings);
  const keyOf = (block: ReadBlock): string | undefined => {
    if (block.kind !== "rows" || !block.hasHead) return undefined;
    return JSON.stringify([toPattern(pointer), ...block.sources.map(({ head }) => head)]);
  };
  return {
    find: (block) => placings.get(keyOf(block) ?? ""),
    keep(block, placing) {
      const key = keyOf(block);
      if (key !== undefined) placings.set(key, placing);
    },
  };
}

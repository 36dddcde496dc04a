import type { FormStore } from "../form-store.ts";
import { isArray, type Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { keepList } from "../removed-item.ts";
import { withRows, type PlacedRow } from "./placed-rows.ts";

/** A value that comes with the rows, for the item around them. */
export interface ValueAround {
  readonly pointer: string;
  readonly value: string;
}

export interface RowsToTake {
  /** The rows of the list that stay. */
  readonly kept: readonly Json[];
  readonly rows: readonly PlacedRow[];
  readonly around: readonly ValueAround[];
}

/** Rows that were taken over: how many came or replaced others, which was the first, and the list with them. */
export interface TakenRows {
  readonly first: number;
  readonly added: number;
  readonly replaced: number;
  readonly list: readonly Json[];
}

/** Brings rows into the list at `pointer`. The function it gives takes them back, and gives the row to go on with. */
export function takeRows(
  { change, getSession }: FormStore,
  pointer: string,
  { kept, rows, around }: RowsToTake,
): { readonly taken: TakenRows; readonly takeBack: () => number } {
  const list = withRows(kept, rows);
  const first = rows[0]?.index ?? 0;
  const added = rows.filter(({ index }) => index >= kept.length).length;
  const before = keepList(getSession().state, pointer);
  change({ kind: "set", pointer, value: list });
  for (const it of around) change({ kind: "set", ...it });
  change({ kind: "touch", pointers: rows.map(({ index }) => `${pointer}/${index}/`) });
  const takeBack = (): number => {
    change({ kind: "restore-list", kept: before });
    // What was typed there since stays.
    for (const it of around) {
      const isAsSet = jsonAt(getSession().state.answers, it.pointer) === it.value;
      if (isAsSet) change({ kind: "set", pointer: it.pointer, value: undefined });
    }
    return Math.min(first, isArray(before.value) ? Math.max(0, before.value.length - 1) : 0);
  };
  return { taken: { first, added, replaced: rows.length - added, list }, takeBack };
}

import { useState, type ClipboardEvent } from "react";

import { firstItem } from "../first-item.ts";
import { focusPointer } from "../focus.ts";
import { useAnnounce, useFormStore, useLoadedForm } from "../form-context.ts";
import { isArray, type Json } from "../form/json.ts";
import { isBlank } from "../form/is-blank.ts";
import type { Placing } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { jsonAt } from "../json-at.ts";
import type { Column } from "../renderers/columns.ts";
import { useFocusAfterChange } from "../renderers/focus-after-change.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { keepList } from "../removed-item.ts";
import type { AroundColumn } from "./around.ts";
import type { ValueAround } from "./use-around-choice.ts";
import { withRows, type PlacedRow } from "./placed-rows.ts";
import { knownPlacings } from "./known-placings.ts";

/** A list that rows from elsewhere can be brought into. */
export interface ImportTarget {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly maxItems: unknown;
  /** How many items it has now. */
  readonly count: number;
}

/** Rows that were taken over: how many came or replaced others, which was the first, and the list with them. */
export interface TakenRows {
  readonly first: number;
  readonly added: number;
  readonly replaced: number;
  readonly list: readonly Json[];
  /** Takes them back; only as long as the list is this one. */
  readonly undo: () => void;
}

export interface RowImport {
  /** What was read last and waits for a yes or no. */
  readonly block: ReadBlock | undefined;
  /** The rows of the list that stay: all but the empty ones at its end. */
  readonly kept: readonly Json[];
  /** What the rows may tell of the item the list lies in. */
  readonly around: readonly AroundColumn[];
  /** Reads text, its columns as they were placed last time under the same head; else `first` is that of its first cell. */
  readonly read: (text: string, first?: number) => void;
  /** Reads the same text once more, with the columns where somebody wants them. */
  readonly place: (placing: Placing) => void;
  /** For the table: a block of cells is read, any other text goes into the input as always. */
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Takes rows over, and what the item around the list gets with them. */
  readonly take: (rows: readonly PlacedRow[], around: readonly ValueAround[]) => void;
  /** What was taken over, until the list gets longer or shorter. */
  readonly taken: TakenRows | undefined;
  readonly cancel: () => void;
}

const NOTHING_READ = { block: undefined, kept: [], around: [] };

/** A list without a bound of its own takes this many rows. */
const MOST_ROWS = 1_000;

/** Bringing copied rows into a list: nothing changes before `take`. */
export function useRowImport({ pointer, columns, maxItems, count }: ImportTarget): RowImport {
  const { definition, schema } = useLoadedForm();
  const store = useFormStore();
  const { change, getSession } = store;
  const announce = useAnnounce();
  const { rows } = useAllWords();
  const focusNext = useFocusAfterChange();
  const [{ block, kept, around }, setRead] = useState<Pick<RowImport, "block" | "kept" | "around">>(NOTHING_READ);
  const [source, setSource] = useState({ text: "", first: 0 });
  const [taken, setTaken] = useState<TakenRows>();
  if (taken !== undefined && taken.list.length !== count) setTaken(undefined);
  const readPlaced = async (text: string, first: number, placing?: Placing): Promise<void> => {
    const filled = filledItems(jsonAt(getSession().state.answers, pointer));
    const most = (typeof maxItems === "number" ? maxItems : MOST_ROWS) - filled.length;
    const initial = firstItem(definition.schema, pointer);
    // Few need it: it comes when it is asked for.
    const [{ readBlock }, { aroundColumns }] = await Promise.all([
      import("../form/read-block.ts"),
      import("./around.ts"),
    ]);
    const outside = aroundColumns(schema, pointer);
    const target = { columns, around: outside, first, initial, most };
    const found = readBlock(text, { ...target, placing });
    // In the order of the table a list without a head needs no help.
    const isClear = found.kind === "rows" && !found.hasHead && columns.every(({ member }) => found.placing.has(member));
    const known = placing === undefined && !isClear ? knownPlacings(store, pointer).find(found) : undefined;
    setRead({
      block: known === undefined ? found : readBlock(text, { ...target, placing: known }),
      kept: filled,
      around: outside,
    });
  };
  const read = (text: string, first = 0): void => {
    setSource({ text, first });
    void readPlaced(text, first);
  };
  return {
    block,
    kept,
    around,
    read,
    place: (placing) => {
      if (block !== undefined) knownPlacings(store, pointer).keep(block, placing);
      void readPlaced(source.text, source.first, placing);
    },
    onPaste: (event) => {
      const text = event.clipboardData.getData("text/plain").replace(/[\r\n]+$/, "");
      const { target } = event;
      if (!/[\t\r\n]/.test(text) || !(target instanceof HTMLInputElement)) return;
      event.preventDefault();
      const at = columns.findIndex(({ member }) => target.id.endsWith(member));
      read(text, Math.max(0, at));
    },
    taken,
    take: (toTake, valuesAround) => {
      if (block?.kind === "rows") knownPlacings(store, pointer).keep(block, block.placing);
      const list = withRows(kept, toTake);
      const first = toTake[0]?.index ?? 0;
      const before = keepList(getSession().state, pointer);
      setRead(NOTHING_READ);
      change({ kind: "set", pointer, value: list });
      for (const it of valuesAround) change({ kind: "set", ...it });
      change({ kind: "touch", pointers: valuesAround.map((it) => it.pointer) });
      change({ kind: "touch", pointers: toTake.map(({ index }) => `${pointer}/${index}/`) });
      const added = toTake.filter(({ index }) => index >= kept.length).length;
      const replaced = toTake.length - added;
      const undo = (): void => {
        change({ kind: "restore-list", kept: before });
        for (const it of valuesAround) {
          const isAsSet = jsonAt(getSession().state.answers, it.pointer) === it.value;
          if (isAsSet) change({ kind: "set", pointer: it.pointer, value: undefined });
        }
        setTaken(undefined);
        announce(rows.takenBack);
        focusNext(() => focusPointer(`${pointer}/${Math.min(first, lastOf(before.value))}`));
      };
      setTaken({ first, added, replaced, list, undo });
      announce(rows.taken(added, replaced));
      focusNext(() => focusPointer(`${pointer}/${first}`));
    },
    cancel: () => setRead(NOTHING_READ),
  };
}

function lastOf(value: Json | undefined): number {
  return isArray(value) ? Math.max(0, value.length - 1) : 0;
}

/** The items up to the last that holds anything. */
function filledItems(value: Json | undefined): readonly Json[] {
  const items = isArray(value) ? value : [];
  return items.slice(0, items.findLastIndex((item) => !isBlank(item)) + 1);
}

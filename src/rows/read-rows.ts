import type { LoadedForm } from "../form-context.ts";
import type { FormStore } from "../form-store.ts";
import { firstItem } from "../first-item.ts";
import { isArray, type Json } from "../form/json.ts";
import { isBlank } from "../form/is-blank.ts";
import type { Placing } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { jsonAt } from "../json-at.ts";
import type { Column } from "../renderers/columns.ts";
import type { AroundColumn } from "./around.ts";
import { knownPlacings } from "./known-placings.ts";

/** The list rows are read for. */
export interface RowsTarget {
  readonly form: LoadedForm;
  readonly store: FormStore;
  /** Pointer of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly maxItems: unknown;
}

/** What is to be read. */
export interface RowsText {
  readonly text: string;
  /** The column of its first cell, where no head tells. */
  readonly first: number;
  /** Where somebody wants the columns. */
  readonly placing?: Placing | undefined;
}

/** What was read last and waits for a yes or no. */
export interface ReadRows {
  readonly block: ReadBlock | undefined;
  /** The rows of the list that stay: all but the empty ones at its end. */
  readonly kept: readonly Json[];
  /** What the rows may tell of the item the list lies in. */
  readonly around: readonly AroundColumn[];
  /** How many more rows the list has room for. */
  readonly room: number;
}

/** A list without a bound of its own takes this many rows. */
const MOST_ROWS = 1_000;

/** What reads rows. Few need it: it comes when it is asked for. */
const fetchReaders = async () => ({ ...(await import("../form/read-block.ts")), ...(await import("./around.ts")) });
type Readers = Awaited<ReturnType<typeof fetchReaders>>;
let readers: Readers | undefined;

/**
 * Reads text into rows for a list: its columns as somebody placed them, else as they were placed under the same head.
 * Gives them to `onRead`, once what reads is there at once: whoever places two columns quickly loses neither.
 */
export function readRows(target: RowsTarget, text: RowsText, onRead: (rows: ReadRows) => void): void {
  const readLater = async (): Promise<void> => {
    readers = await fetchReaders();
    onRead(read(readers, target, text));
  };
  if (readers === undefined) void readLater();
  else onRead(read(readers, target, text));
}

function read({ readBlock, aroundColumns }: Readers, target: RowsTarget, wanted: RowsText): ReadRows {
  const { form, store, pointer, columns, maxItems } = target;
  const { text, first, placing } = wanted;
  const kept = filledItems(jsonAt(store.getSession().state.answers, pointer));
  const around = aroundColumns(form.schema, pointer);
  const initial = firstItem(form.definition.schema, pointer);
  // Rows the list has already may come once more: only then it is known how many are new.
  const most = typeof maxItems === "number" ? maxItems : MOST_ROWS;
  const readAs = (placed: Placing | undefined): ReadBlock =>
    readBlock(text, { columns, around, first, initial, most, placing: placed });
  const found = readAs(placing);
  const known =
    placing === undefined && !isClear(found, columns) ? knownPlacings(store, pointer).find(found) : undefined;
  return { block: known === undefined ? found : readAs(known), kept, around, room: most - kept.length };
}

/** In the order of the table a list without a head needs no help. */
function isClear(block: ReadBlock, columns: readonly Column[]): boolean {
  return block.kind === "rows" && !block.hasHead && columns.every(({ member }) => block.placing.has(member));
}

/** The items up to the last that holds anything. */
function filledItems(value: Json | undefined): readonly Json[] {
  const items = isArray(value) ? value : [];
  return items.slice(0, items.findLastIndex((item) => !isBlank(item)) + 1);
}

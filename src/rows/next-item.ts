/** Goes on with the rest of a pasted list in another item, such as the sheet of another site. */
import { firstItem } from "../first-item.ts";
import type { FormStore } from "../form-store.ts";
import type { Schema } from "../form/definition.ts";
import { isArray } from "../form/json.ts";
import { isSameJson } from "../form/same-json.ts";
import { toPattern } from "../form/pointer.ts";
import { locate } from "../form/scope.ts";
import { jsonAt } from "../json-at.ts";
import { parentOf } from "./parent-of.ts";
import type { RowsText } from "./read-rows.ts";

/** A text that waits for its list, and the list it had its first part in. */
interface Waiting {
  readonly text: RowsText;
  readonly from: string;
}

const waiting = new WeakMap<FormStore, Map<string, Waiting>>();

/** Whether the list around the item in which the list at `pointer` lies has room for one more. */
export function hasRoom(store: FormStore, schema: Schema, pointer: string): boolean {
  const around = parentOf(parentOf(pointer));
  const { maxItems } = locate(schema, toPattern(around))?.schema ?? {};
  return typeof maxItems !== "number" || countAt(store, around) < maxItems;
}

/** Adds an item beside the one in which the list at `pointer` lies; its own list is shown the text when it is drawn. */
export function openNext(store: FormStore, schema: Schema, { pointer, text }: NextItem): void {
  // Pressed twice before it was drawn.
  if (waiting.has(store)) return;
  const item = parentOf(pointer);
  const around = parentOf(item);
  const next = `${around}/${countAt(store, around)}${pointer.slice(item.length)}`;
  waiting.set(store, new Map([[next, { text, from: pointer }]]));
  store.change({ kind: "add-item", pointer: around, item: firstItem(schema, around) });
}

export interface NextItem {
  /** Pointer of the list that had its part of the text. */
  readonly pointer: string;
  readonly text: RowsText;
}

/** What waits to be shown to the list at `pointer`; it waits no longer. */
export function takeWaiting(store: FormStore, pointer: string): Waiting | undefined {
  const found = waiting.get(store)?.get(pointer);
  if (found !== undefined) waiting.delete(store);
  return found;
}

/** Takes an item that was added for such a text away again, as long as nothing was entered in it. */
export function dropNext({ change, getSession }: FormStore, schema: Schema, pointer: string): void {
  const item = parentOf(pointer);
  const around = parentOf(item);
  const { answers } = getSession().state;
  const items = jsonAt(answers, around);
  // It is the last, unless another was added before its list was read.
  if (!isArray(items) || item !== `${around}/${items.length - 1}`) return;
  if (!isSameJson(items.at(-1), firstItem(schema, around))) return;
  // Nothing was deleted that anybody would want back.
  change({ kind: "set", pointer: around, value: items.slice(0, -1) });
}

function countAt({ getSession }: FormStore, list: string): number {
  const items = jsonAt(getSession().state.answers, list);
  return isArray(items) ? items.length : 0;
}

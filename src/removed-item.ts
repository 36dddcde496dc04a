/**
 * What was done to a list and can be had back. Items are taken out, and put back one after the other, the last one first:
 * all that belongs to the place of an item moves with it.
 */
import { insertItem, makeRoom, removeItem, renumber, setAt } from "./change-answers.ts";
import type { FormState } from "./form-state.ts";
import { isArray, type Json } from "./form/json.ts";
import { jsonAt } from "./json-at.ts";

/** The item taken out last: where it stood, and what was known about places in it. */
export interface RemovedItem {
  readonly list: string;
  readonly index: number;
  readonly item: Json;
  readonly confirmed: readonly string[];
  readonly declined: readonly string[];
  readonly touched: readonly string[];
  /** The one taken out before it, of whichever list, which can be had back after it. */
  readonly before: RemovedItem | undefined;
}

/** The state without item `index` of the list at `list`; later items move up, and what is known about them with them. */
export function takeOut(state: FormState, list: string, index: number): FormState {
  const items = jsonAt(state.answers, list);
  const item = isArray(items) ? items[index] : undefined;
  if (item === undefined) return state;
  const isInside = (pointer: string): boolean => pointer.startsWith(`${list}/${index}/`);
  const inside = eachOf(state, (pointers) => pointers.filter(isInside));
  return {
    ...state,
    ...eachOf(state, (pointers) => renumber(pointers, list, index)),
    answers: removeItem(state.answers, list, index),
    fromServer: [],
    removed: { list, index, item, ...inside, before: state.removed },
  };
}

/** The state with the item taken out last at its place again; unchanged when its list is gone meanwhile. */
export function putBack(state: FormState): FormState {
  const { removed } = state;
  if (removed === undefined) return state;
  const rest = { ...state, removed: removed.before };
  const { list, item } = removed;
  const items = jsonAt(state.answers, list);
  if (!isArray(items)) return rest;
  const index = Math.min(removed.index, items.length);
  const moved = eachOf(state, (pointers) => makeRoom(pointers, list, index));
  const back = eachOf(removed, (pointers) =>
    pointers.map((pointer) => `${list}/${index}${pointer.slice(`${list}/${removed.index}`.length)}`),
  );
  return {
    ...rest,
    answers: insertItem(state.answers, { list, index, item }),
    confirmed: [...moved.confirmed, ...back.confirmed],
    declined: [...moved.declined, ...back.declined],
    touched: [...moved.touched, ...back.touched],
    fromServer: [],
  };
}

/** A list as it was once, and what was known about places in it. */
export interface KeptList extends Known {
  readonly list: string;
  readonly value: Json | undefined;
}

/** The list at `list` as it is now, to be had back later. */
export function keepList(state: FormState, list: string): KeptList {
  const inside = eachOf(state, (pointers) => pointers.filter((pointer) => pointer.startsWith(`${list}/`)));
  return { list, value: jsonAt(state.answers, list), ...inside };
}

/** The state with a list as it was when it was kept, whatever became of it since. */
export function putListBack(state: FormState, { list, value, ...kept }: KeptList): FormState {
  const outside = eachOf(state, (pointers) => pointers.filter((pointer) => !pointer.startsWith(`${list}/`)));
  return {
    ...state,
    confirmed: [...outside.confirmed, ...kept.confirmed],
    declined: [...outside.declined, ...kept.declined],
    touched: [...outside.touched, ...kept.touched],
    answers: setAt(state.answers, list, value),
    fromServer: [],
  };
}

type Known = Pick<FormState, "confirmed" | "declined" | "touched">;

function eachOf(known: Known, change: (pointers: readonly string[]) => readonly string[]): Known {
  return { confirmed: change(known.confirmed), declined: change(known.declined), touched: change(known.touched) };
}

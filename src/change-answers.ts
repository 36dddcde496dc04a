import { isBlank } from "./form/is-blank.ts";
import { isArray, isObject, type Json, type JsonObject } from "./form/json.ts";
import { parsePointer, valueAt } from "./form/pointer.ts";

/**
 * The answers with `value` at `pointer`; everything beside the way there keeps its identity. `undefined` and the
 * empty text remove the member. Objects on the way are made where they are missing.
 */
export function setAt(answers: JsonObject, pointer: string, value: Json | undefined): JsonObject {
  const changed = setIn(answers, parsePointer(pointer), value === "" ? undefined : value);
  return isObject(changed) ? changed : {};
}

function setIn(
  here: Json | undefined,
  [segment, ...rest]: readonly string[],
  value: Json | undefined,
): Json | undefined {
  if (segment === undefined) return value;
  if (isArray(here)) {
    return here.with(Number(segment), setIn(here[Number(segment)], rest, value) ?? null);
  }
  const { [segment]: old, ...others } = isObject(here) ? here : {};
  const member = setIn(old, rest, value);
  // The order of members stays, so that a change and its undoing give the same text.
  if (isObject(here) && segment in here && member !== undefined) return { ...here, [segment]: member };
  return member === undefined ? others : { ...others, [segment]: member };
}

/**
 * The answers without the items at the end of lists in which nothing was entered: somebody asked for one row too many. One
 * item of each list stays.
 */
export function withoutBlankEnds(answers: JsonObject): JsonObject {
  const trimmed = trim(answers);
  return isObject(trimmed) ? trimmed : answers;
}

/** Whatever nothing was taken from keeps its identity. */
function trim(value: Json | undefined): Json | undefined {
  if (isArray(value)) {
    if (!value.some(isObject)) return value;
    const end = Math.max(1, value.findLastIndex((item) => !isBlank(item)) + 1);
    const items = value.slice(0, end).map((item) => trim(item) ?? null);
    return items.length === value.length && items.every((item, at) => item === value[at]) ? value : items;
  }
  if (!isObject(value)) return value;
  const names = Object.keys(value);
  const trimmed = Object.fromEntries(names.map((name) => [name, trim(value[name])]));
  return names.every((name) => trimmed[name] === value[name]) ? value : trimmed;
}

/** The answers without item `index` of the array at `pointer`. */
export function removeItem(answers: JsonObject, pointer: string, index: number): JsonObject {
  const items = valueAt(answers, pointer);
  return isArray(items) ? setAt(answers, pointer, items.toSpliced(index, 1)) : answers;
}

/** The pointers as they are once item `removed` of the array at `array` is gone: those into it go, later ones move up. */
export function renumber(pointers: readonly string[], array: string, removed: number): readonly string[] {
  return pointers.flatMap((pointer) => {
    if (!pointer.startsWith(`${array}/`)) return [pointer];
    const [first = "", ...rest] = pointer.slice(array.length + 1).split("/");
    const index = Number(first);
    if (index === removed) return [];
    return [[array, index > removed ? index - 1 : index, ...rest].join("/")];
  });
}

/** An item and where it is to stand. */
export interface PlacedItem {
  readonly list: string;
  readonly index: number;
  readonly item: Json;
}

/** The answers with one more item in the array at `list`; later ones move down. */
export function insertItem(answers: JsonObject, { list, index, item }: PlacedItem): JsonObject {
  const items = valueAt(answers, list);
  return isArray(items) ? setAt(answers, list, items.toSpliced(index, 0, item)) : answers;
}

/** The pointers as they are once the array at `array` has a new item `inserted`: that one and later ones move down. */
export function makeRoom(pointers: readonly string[], array: string, inserted: number): readonly string[] {
  return pointers.map((pointer) => {
    if (!pointer.startsWith(`${array}/`)) return pointer;
    const [first = "", ...rest] = pointer.slice(array.length + 1).split("/");
    const index = Number(first);
    return [array, index >= inserted ? index + 1 : index, ...rest].join("/");
  });
}

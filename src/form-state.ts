/** What an applicant has entered so far, and how each of their doings changes it. */
import { setAt } from "./change-answers.ts";
import type { Finding } from "./form/finding.ts";
import { isArray, isObject, type Json, type JsonObject } from "./form/json.ts";
import { formatPointer, isIndex, parsePointer } from "./form/pointer.ts";
import { isSameJson } from "./form/same-json.ts";
import { jsonAt } from "./json-at.ts";
import { putBack, putListBack, takeOut, type KeptList, type RemovedItem } from "./removed-item.ts";

export interface FormState {
  /** As entered: not normalised, values of hidden controls kept, without `confirmed`. */
  readonly answers: JsonObject;
  /** Pointers of `confirm` findings the applicant vouches for. */
  readonly confirmed: readonly string[];
  /** Pointers of optional members whose question was answered with no. */
  readonly declined: readonly string[];
  /** Places the applicant has been to; findings there may be shown, and below those that end in a slash. */
  readonly touched: readonly string[];
  /** What a "no" took away, given back by a "yes"; lives as long as the page. */
  readonly kept: Readonly<Record<string, Json>>;
  /** What of it the applicant had vouched for, given back with it. */
  readonly keptConfirmed: readonly string[];
  /** Findings only the server had, each until the value it speaks of changes. */
  readonly fromServer: readonly Finding[];
  /** What can be had back next; lives as long as the page. */
  readonly removed?: RemovedItem | undefined;
}

export type Change =
  | { readonly kind: "set"; readonly pointer: string; readonly value: Json | undefined }
  | { readonly kind: "replace"; readonly change: (answers: JsonObject) => JsonObject }
  | { readonly kind: "add-item"; readonly pointer: string; readonly item: Json }
  | { readonly kind: "remove-item"; readonly pointer: string; readonly index: number }
  | { readonly kind: "restore-item" }
  | { readonly kind: "restore-list"; readonly kept: KeptList }
  | { readonly kind: "include"; readonly pointer: string; readonly value: Json | undefined }
  | { readonly kind: "decline"; readonly pointer: string }
  | { readonly kind: "touch"; readonly pointers: readonly string[] }
  /** Whatever has a value or was left behind may be spoken about, where nobody told which control was left. */
  | { readonly kind: "touch-filled" }
  | { readonly kind: "confirm"; readonly pointer: string; readonly isConfirmed: boolean }
  | { readonly kind: "server-findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "clear"; readonly answers: JsonObject };

/** A state with nothing in it but `answers`. */
export function createFormState(answers: JsonObject, from: Partial<FormState> = {}): FormState {
  return { answers, confirmed: [], declined: [], touched: [], kept: {}, keptConfirmed: [], fromServer: [], ...from };
}

export function changeForm(state: FormState, change: Change): FormState {
  switch (change.kind) {
    case "set":
      return withAnswers(state, setAt(state.answers, change.pointer, change.value));
    case "replace":
      return withoutGone(withAnswers(state, change.change(state.answers)));
    case "add-item":
      return withAnswers(state, setAt(state.answers, change.pointer, [...itemsAt(state, change.pointer), change.item]));
    case "remove-item":
      return takeOut(state, change.pointer, change.index);
    case "restore-item":
      return putBack(state);
    case "restore-list":
      return putListBack(state, change.kept);
    case "include":
      return include(state, change.pointer, change.value);
    case "decline":
      return decline(state, change.pointer);
    case "touch":
      return touch(state, change.pointers);
    case "touch-filled":
      return touch(state, [...filledPlaces(state.answers, "")]);
    case "confirm":
      return { ...state, confirmed: toggle(state.confirmed, change.pointer, change.isConfirmed) };
    case "server-findings":
      return touch({ ...state, fromServer: change.findings }, pointersOf(change.findings));
    case "clear":
      return createFormState(change.answers);
  }
}

function itemsAt({ answers }: FormState, pointer: string): readonly Json[] {
  const items = jsonAt(answers, pointer);
  return isArray(items) ? items : [];
}

/** A confirmation, and what the server said, hold only as long as the value they speak of stays. */
function withAnswers(state: FormState, answers: JsonObject): FormState {
  const isSame = (pointer: string): boolean => isSameJson(jsonAt(state.answers, pointer), jsonAt(answers, pointer));
  const confirmed = state.confirmed.filter(isSame);
  return { ...state, answers, confirmed, fromServer: state.fromServer.filter(({ pointer }) => isSame(pointer)) };
}

/** Where an item is gone, nobody has been: another that comes to its place is new. */
function withoutGone(state: FormState): FormState {
  return { ...state, touched: state.touched.filter((pointer) => isThere(state, pointer)) };
}

/** Whether every item of a list that a place lies in is there. */
function isThere({ answers }: FormState, pointer: string): boolean {
  const segments = parsePointer(pointer);
  const items = [...segments.keys()].filter((at) => isIndex(segments[at] ?? ""));
  return items.every((at) => jsonAt(answers, formatPointer(segments.slice(0, at + 1))) !== undefined);
}

function include(state: FormState, pointer: string, value: Json | undefined): FormState {
  const kept = state.kept[pointer];
  const changed = withAnswers(state, setAt(state.answers, pointer, kept ?? value));
  const back = kept === undefined ? [] : state.keptConfirmed.filter((it) => it.startsWith(`${pointer}/`));
  const confirmed = [...new Set([...changed.confirmed, ...back])];
  return { ...changed, confirmed, declined: toggle(state.declined, pointer, false) };
}

function decline(state: FormState, pointer: string): FormState {
  const value = jsonAt(state.answers, pointer);
  const kept = value === undefined ? state.kept : { ...state.kept, [pointer]: value };
  const changed = withAnswers(state, setAt(state.answers, pointer, undefined));
  const gone = state.confirmed.filter((it) => !changed.confirmed.includes(it));
  // What was put away before and is not vouched for any more is not among them.
  const others = state.keptConfirmed.filter((it) => !it.startsWith(`${pointer}/`));
  const keptConfirmed = value === undefined ? state.keptConfirmed : [...others, ...gone];
  return { ...changed, kept, keptConfirmed, declined: toggle(state.declined, pointer, true) };
}

function touch(state: FormState, pointers: readonly string[]): FormState {
  const known = new Set(state.touched);
  // What is told of an item may come when that is gone.
  const added = [...new Set(pointers)].filter((pointer) => !known.has(pointer) && isThere(state, pointer));
  return added.length === 0 ? state : { ...state, touched: [...state.touched, ...added] };
}

/**
 * The pointers of everything that is neither object nor list, and of all in an item that somebody has done with: another
 * was begun after it, or it has as many texts as the one before.
 */
function* filledPlaces(value: Json | undefined, pointer: string): Generator<string> {
  if (isArray(value)) {
    for (const [index, item] of value.entries()) {
      const places = [...filledPlaces(item, `${pointer}/${index}`)];
      yield* places;
      if (places.length > 0 && (index < value.length - 1 || isAsFull(item, value[index - 1])))
        yield `${pointer}/${index}/`;
    }
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) yield* filledPlaces(member, pointer + formatPointer([name]));
  } else if (value !== undefined) yield pointer;
}

function isAsFull(item: Json | undefined, before: Json | undefined): boolean {
  return isObject(before) && countTexts(item) >= countTexts(before);
}

function countTexts(item: Json | undefined): number {
  return Object.values(isObject(item) ? item : {}).filter((it) => typeof it === "string" && it !== "").length;
}

function toggle(list: readonly string[], item: string, isIn: boolean): readonly string[] {
  const others = list.filter((it) => it !== item);
  return isIn ? [...others, item] : others;
}

function pointersOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ pointer }) => pointer);
}

import { setAt } from "../change-answers.ts";
import type { Schema } from "../form/definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "../form/json.ts";
import { normaliseAnswers } from "../form/normalise.ts";
import { toPattern } from "../form/pointer.ts";
import { isSameJson } from "../form/same-json.ts";
import { locate } from "../form/scope.ts";
import { readTexts } from "../item-texts.ts";
import { jsonAt } from "../json-at.ts";

export interface ItemsToAdd {
  readonly schema: Schema;
  readonly answers: JsonObject;
  /** Pointer of the list. */
  readonly pointer: string;
  readonly kept: readonly Json[];
  readonly items: readonly Json[];
  /** The members that were read, as pointers from the item on: those of another have only what an empty item has. */
  readonly members: Iterable<string>;
}

/** An item the list has with other values. */
export interface OtherItem {
  /** Where it stands. */
  readonly index: number;
  /** What would stand there then: the item there, with all that was read. */
  readonly item: Json;
}

export interface MatchedItems {
  /** Those the list does not have in any shape. */
  readonly fresh: readonly Json[];
  readonly other: readonly OtherItem[];
  /** How many it has as they are. */
  readonly known: number;
  /** How many stand more than once among those that were read; they count as one. */
  readonly twice: number;
}

/**
 * Holds items that were read against those of a list of different items (`uniqueBy`, `uniqueItems`): whoever pastes a list
 * once more, with a row added or mended, means that row. The same is what has the same key, or, with another key, the
 * same texts beside it. In any other list the same may stand twice, and all items are fresh.
 */
export function matchItems({ schema, answers, pointer, kept, items, members }: ItemsToAdd): MatchedItems {
  const { uniqueBy, uniqueItems } = locate(schema, toPattern(pointer))?.schema ?? {};
  if (uniqueBy === undefined && uniqueItems !== true) return { fresh: items, other: [], known: 0, twice: 0 };
  const textsOf = readTexts(uniqueBy);
  const whole = jsonAt(normaliseAnswers(schema, setAt(answers, pointer, [...kept, ...items])), pointer);
  const all = (isArray(whole) ? whole : []).map((item) => {
    const { key, rest } = textsOf(item);
    return { item, key, rest: rest.join("\n") };
  });
  const [known, read] = [all.slice(0, kept.length), all.slice(kept.length)];
  const byKey = read.map(({ key }) => (key === "" ? -1 : known.findIndex((it) => it.key === key)));
  const taken = new Set(byKey);
  const fresh = new Map<string, Json>();
  const other = new Map<number, OtherItem>();
  const setMembers = [...members];
  let twice = 0;
  for (const [at, { item, key, rest }] of read.entries()) {
    const isAlike = (it: (typeof known)[number], index: number): boolean => it.rest === rest && !taken.has(index);
    const index = byKey[at] !== -1 || rest === "" ? (byKey[at] ?? -1) : known.findIndex(isAlike);
    const there = known[index]?.item;
    if (there === undefined) {
      // The same twice is one; rows with a number alone need not be the same.
      const name = rest === "" ? String(at) : `${key}\n${rest}`;
      if (fresh.has(name)) twice++;
      fresh.set(name, items[at] ?? item);
    } else {
      const merged = setMembers.reduce((to, member) => withMember(to, member, jsonAt(item, member)), there);
      if (!isSameJson(merged, there)) other.set(index, { index, item: merged });
    }
  }
  return {
    fresh: [...fresh.values()],
    other: [...other.values()],
    known: items.length - fresh.size - other.size - twice,
    twice,
  };
}

/** An empty cell takes nothing away. */
function withMember(item: Json, member: string, value: Json | undefined): Json {
  return isObject(item) && value !== undefined ? setAt(item, member, value) : item;
}

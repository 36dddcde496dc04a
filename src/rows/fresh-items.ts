import { setAt } from "../change-answers.ts";
import type { Schema } from "../form/definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "../form/json.ts";
import { normaliseAnswers } from "../form/normalise.ts";
import { toPattern } from "../form/pointer.ts";
import { locate } from "../form/scope.ts";
import { jsonAt } from "../json-at.ts";

export interface ItemsToAdd {
  readonly schema: Schema;
  readonly answers: JsonObject;
  /** Pointer of the list. */
  readonly pointer: string;
  readonly kept: readonly Json[];
  readonly items: readonly Json[];
}

/**
 * The items that a list of different items (`uniqueBy`, `uniqueItems`) does not have yet, by all the texts in them: whoever
 * pastes a list once more, with a row added at its end, means that row. Ticks do not tell: those in the list were set by
 * hand. In any other list the same may stand twice, and all items count.
 */
export function freshItems({ schema, answers, pointer, kept, items }: ItemsToAdd): readonly Json[] {
  const { uniqueBy, uniqueItems } = locate(schema, toPattern(pointer))?.schema ?? {};
  if (uniqueBy === undefined && uniqueItems !== true) return items;
  const whole = jsonAt(normaliseAnswers(schema, setAt(answers, pointer, [...kept, ...items])), pointer);
  const texts = isArray(whole) ? whole.map((item) => textsIn(item).join("\n")) : [];
  const known = new Set(texts.slice(0, kept.length));
  return items.filter((_, index) => {
    const text = texts[kept.length + index] ?? "";
    const isKnown = text !== "" && known.has(text);
    known.add(text);
    return !isKnown;
  });
}

/** Every text in a value with the way to it. */
function textsIn(value: Json | undefined, way = ""): readonly string[] {
  if (typeof value === "string" || typeof value === "number") return [`${way}=${value}`];
  if (!isObject(value)) return [];
  return Object.keys(value)
    .toSorted()
    .flatMap((name) => textsIn(value[name], `${way}/${name}`));
}

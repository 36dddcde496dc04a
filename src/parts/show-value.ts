import type { Schema } from "../form/definition.ts";
import { isArray, isObject, type Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { isChosen, listChoices, type YesNo } from "../renderers/choices.ts";
import { formatDate } from "../renderers/date-notation.ts";
import { numberNotation } from "../renderers/number-notation.ts";

/** A value in words: choices by their titles, days and numbers as written in German; `undefined` where there is none. */
export function showValue(schema: Schema, value: Json | undefined, words: YesNo): string | undefined {
  if (typeof value === "boolean" && schema["enum"] === undefined) return value ? words.yes : words.no;
  if (value === undefined) return schema["type"] === "boolean" ? words.no : undefined;
  if (isArray(value)) {
    const items = isObject(schema["items"]) ? schema["items"] : {};
    return value.length === 0 ? undefined : value.map((item) => showValue(items, item, words)).join(", ");
  }
  const choice = listChoices(schema, words).find((it) => isChosen(it, value));
  if (choice !== undefined) return choice.label;
  if (typeof value === "number") return numberNotation.format(value);
  return schema["format"] === "date" ? formatDate(String(value)) : String(value);
}

interface Cell {
  readonly schema: Schema;
  /** Pointer of its value from the row on. */
  readonly member: string;
}

/** What stands of a row in one of its columns, in words. */
export function showCell({ schema, member }: Cell, row: Json, words: YesNo): string | undefined {
  return showValue(schema, jsonAt(row, member), words);
}

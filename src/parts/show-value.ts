import type { Schema } from "../form/definition.ts";
import { isArray, isObject, type Json } from "../form/json.ts";
import { isChosen, listChoices } from "../renderers/choices.ts";
import { formatDate } from "../renderers/date-notation.ts";
import { numberNotation } from "../renderers/number-notation.ts";

/** A value in words: choices by their titles, days and numbers as written in German; `undefined` where there is none. */
export function showValue(schema: Schema, value: Json | undefined): string | undefined {
  if (typeof value === "boolean" && schema["enum"] === undefined) return value ? "Ja" : "Nein";
  if (value === undefined) return schema["type"] === "boolean" ? "Nein" : undefined;
  if (isArray(value)) {
    const items = isObject(schema["items"]) ? schema["items"] : {};
    return value.length === 0 ? undefined : value.map((item) => showValue(items, item)).join(", ");
  }
  const choice = listChoices(schema).find((it) => isChosen(it, value));
  if (choice !== undefined) return choice.label;
  if (typeof value === "number") return numberNotation.format(value);
  return schema["format"] === "date" ? formatDate(String(value)) : String(value);
}

import type { Schema } from "../form/definition.ts";
import { isArray, isObject, type Json } from "../form/json.ts";

/** One of the values a schema allows, and how people call it. */
export interface Choice {
  readonly value: Json;
  readonly label: string;
}

/** The choices of a schema with `enum`, or with `oneOf` of `const` and `title`. */
export function listChoices(schema: Schema): readonly Choice[] {
  if (isArray(schema["enum"])) return schema["enum"].map((value) => ({ value, label: labelOf(value) }));
  const options = isArray(schema["oneOf"]) ? schema["oneOf"].filter(isObject) : [];
  return options.flatMap(({ const: value, title }) =>
    value === undefined ? [] : [{ value, label: typeof title === "string" ? title : labelOf(value) }],
  );
}

function labelOf(value: Json): string {
  if (typeof value === "boolean") return value ? "Ja" : "Nein";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Tells whether two JSON values of a choice are the same. */
export function isChosen(choice: Choice, value: Json | undefined): boolean {
  return value !== undefined && JSON.stringify(choice.value) === JSON.stringify(value);
}

import type { Schema } from "../form/definition.ts";
import { isArray, isObject, type Json } from "../form/json.ts";
import type { FieldWords } from "../words/words.ts";

/** One of the values a schema allows, and how people call it. */
export interface Choice {
  readonly value: Json;
  readonly label: string;
  /** Id of the label's language where it is not the form's. */
  readonly language: string | undefined;
}

export type YesNo = Pick<FieldWords, "yes" | "no">;

/** The choices of a schema with `enum`, or with `oneOf` of `const` and `title`. */
export function listChoices(schema: Schema, words: YesNo): readonly Choice[] {
  const named = (value: Json): Choice => ({ value, label: labelOf(value, words), language: undefined });
  if (isArray(schema["enum"])) return schema["enum"].map(named);
  const options = isArray(schema["oneOf"]) ? schema["oneOf"].filter(isObject) : [];
  return options.flatMap(({ const: value, title, titleLanguage }) => {
    if (value === undefined || typeof title !== "string") return value === undefined ? [] : [named(value)];
    return [{ value, label: title, language: typeof titleLanguage === "string" ? titleLanguage : undefined }];
  });
}

function labelOf(value: Json, words: YesNo): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Tells whether two JSON values of a choice are the same. */
export function isChosen(choice: Choice, value: Json | undefined): boolean {
  return value !== undefined && JSON.stringify(choice.value) === JSON.stringify(value);
}

import type { Definition, UiElement } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { parsePointer } from "../../src/form/pointer.ts";
import { locate } from "../../src/form/scope.ts";

type Worded = Pick<Definition, "schema" | "texts">;

/** What a place is called on paper: the UI schema's own label, the form's text, the schema's title, or its name. */
export function labelOf(definition: Worded, pattern: string, element?: UiElement): string {
  const own = element?.["label"];
  if (typeof own === "string" && own !== "") return own;
  if (isObject(own) && typeof own["text"] === "string") return own["text"];
  const located = locate(definition.schema, pattern);
  const scopes = definition.texts["de"]?.scopes;
  const text = located?.via.map((scope) => scopes?.[scope]?.label).find((label) => label !== undefined);
  const title = located?.schema["title"];
  return text ?? (typeof title === "string" ? title : toWords(parsePointer(pattern).at(-1) ?? ""));
}

/** `postalCode` and `postal_code` as people write it: `Postal code`. */
function toWords(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll(/[_-]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One of the values a place offers, with the words for it. */
export interface Choice {
  readonly value: Json;
  readonly label: string;
}

/** The values a place offers (`enum`, or `oneOf`/`anyOf` of `const`); none when it is free. */
export function choicesAt({ schema }: Worded, pattern: string): readonly Choice[] {
  const here = locate(schema, pattern)?.schema ?? {};
  const list = here["enum"];
  if (isArray(list)) return list.filter((value) => value !== null).map((value) => ({ value, label: String(value) }));
  const branches = [here["oneOf"], here["anyOf"]].find(isArray) ?? [];
  const choices = branches.flatMap((branch) => {
    const value = isObject(branch) ? branch["const"] : undefined;
    if (!isObject(branch) || value === undefined || value === null) return [];
    return [{ value, label: typeof branch["title"] === "string" ? branch["title"] : String(value) }];
  });
  return choices.length === branches.length ? choices : [];
}

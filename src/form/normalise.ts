import type { Schema } from "./definition.ts";
import { createItemCache } from "./item-cache.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { formatPointer } from "./pointer.ts";
import { factsAt } from "./schema-facts.ts";

const NORMALISE: Readonly<Record<string, (text: string) => string>> = {
  digits: (text) => text.replace(/[\s\u00A0\u202F\u2010-\u2015-]/gu, ""),
  name: (text) =>
    collapse(text.normalize("NFC"))
      .replace(/[\u2010\u2011\u2013]/gu, "-")
      .replaceAll("\u2018", "\u2019"),
  text: (text) => collapse(text.normalize("NFC")),
};

/** NBSP to space, inner runs of spaces to one, none at either end. Other white space is left for the format to name. */
function collapse(text: string): string {
  return text.replace(/[ \u00A0]+/gu, " ").trim();
}

/**
 * Writes answers the one way they are checked, stored and printed. Strings are normalised as their schema's
 * `normalize` says (`digits`, `name`, `text`); a string that is then empty counts as absent, and so does an empty
 * list at a member that is not required. Everything else, and whatever the schema does not know, stays untouched.
 */
export function normaliseAnswers(schema: Schema, answers: Json): Json {
  return normaliseAt({ root: schema, pattern: "" }, answers) ?? answers;
}

const items = createItemCache<Json>();

interface Here {
  readonly root: Schema;
  readonly pattern: string;
}

function normaliseAt(here: Here, value: Json): Json | undefined {
  if (typeof value === "string") return normaliseText(here, value);
  if (isArray(value)) {
    const inside = { root: here.root, pattern: `${here.pattern}/*`, length: value.length };
    return value.map((item) => items.find(inside, item) ?? items.keep(inside, item, normaliseAt(inside, item) ?? ""));
  }
  return isObject(value) ? normaliseObject(here, value) : value;
}

function normaliseText({ root, pattern }: Here, text: string): string | undefined {
  const normalise = NORMALISE[factsAt(root, pattern).normalize ?? ""];
  return normalise === undefined ? text : normalise(text) || undefined;
}

function normaliseObject({ root, pattern }: Here, object: JsonObject): JsonObject {
  const { required } = factsAt(root, pattern);
  const members: [string, Json][] = [];
  for (const [member, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const place = pattern + formatPointer([member]);
    if (isEmptyArray(value) && !required.has(member) && factsAt(root, place).isList) continue;
    const normalised = normaliseAt({ root, pattern: place }, value);
    if (normalised !== undefined) members.push([member, normalised]);
  }
  return Object.fromEntries(members);
}

function isEmptyArray(value: Json): boolean {
  return isArray(value) && value.length === 0;
}

import type { Definition, Schema, ScopeTexts, Texts } from "./definition.ts";
import { isArray, isObject, type Json } from "./json.ts";
import { GERMAN } from "./language.ts";
import { localiseUiSchema } from "./localise-ui-schema.ts";
import { formatPointer, valueAt } from "./pointer.ts";

const NO_TEXTS: Texts = { scopes: {}, rules: {} };

/** A revision's schema and UI schema with the words of one language in them. */
export type Localised = Pick<Definition, "schema" | "uiSchema">;

/**
 * Puts the words of `language` where every renderer of JSON Forms reads them. What the language has no words for, such
 * as the official wording, stays German and is marked with its language: `titleLanguage` beside a title,
 * `descriptionLanguage` beside a description, `language` in an element of the UI schema.
 */
export function localise(
  { schema, uiSchema, texts }: Localised & Pick<Definition, "texts">,
  language: string,
): Localised {
  const german = texts[GERMAN.id] ?? NO_TEXTS;
  if (language === GERMAN.id) {
    return { schema: localiseSchema(schema, german), uiSchema: localiseUiSchema(uiSchema, german, false) };
  }
  const own = texts[language] ?? NO_TEXTS;
  return { schema: localiseSchema(schema, own, german), uiSchema: localiseUiSchema(uiSchema, own, true) };
}

/**
 * The schema with words in it: `title` and `description` of each scope that has a label or a hint. Where a scope is a
 * `$ref`, the schema it names is put in its place, so that one definition can carry different labels where it is used.
 * With German texts to fall back to, titles and descriptions that stay German are marked.
 */
export function localiseSchema(schema: Schema, texts: Texts, german?: Texts): Schema {
  const localised = localiseAt({ root: schema, texts, german, path: [] }, schema);
  return isObject(localised) ? localised : schema;
}

interface Here {
  readonly root: Schema;
  readonly texts: Texts;
  readonly german: Texts | undefined;
  readonly path: readonly string[];
}

/** Keywords whose values are data, not schemas: nothing in them is a word of the page. */
const DATA: ReadonlySet<string> = new Set(["const", "default", "enum", "examples"]);

function localiseAt(here: Here, value: Json | undefined): Json | undefined {
  if (isArray(value)) return value.map((item, index) => localiseAt(inside(here, String(index)), item) ?? null);
  if (!isObject(value)) return value;
  const scope = `#${formatPointer(here.path)}`;
  const words = [here.texts.scopes[scope], here.german?.scopes[scope]] as const;
  const schema = words.some((it) => it !== undefined) ? dereference(here.root, value) : value;
  const localised = { ...schema, ...titles(schema, words, here.german !== undefined) };
  return Object.fromEntries(
    Object.entries(localised).map(([name, member]) => [
      name,
      DATA.has(name) ? member : localiseAt(inside(here, name), member),
    ]),
  );
}

function inside(here: Here, segment: string): Here {
  return { ...here, path: [...here.path, segment] };
}

function dereference(root: Schema, value: Schema): Schema {
  const reference = value["$ref"];
  const target = typeof reference === "string" ? valueAt(root, reference.replace(/^#/, "")) : value;
  return isObject(target) ? target : value;
}

type Words = readonly [own: ScopeTexts | undefined, german: ScopeTexts | undefined];

function titles(schema: Schema, [own, german]: Words, marksGerman: boolean): Schema {
  const title = own?.label ?? german?.label ?? schema["title"];
  const description = own?.hint ?? german?.hint ?? schema["description"];
  const isMarked = (text: unknown, word: string | undefined): boolean =>
    marksGerman && typeof text === "string" && word === undefined;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(isMarked(title, own?.label) && { titleLanguage: GERMAN.id }),
    ...(isMarked(description, own?.hint) && { descriptionLanguage: GERMAN.id }),
  };
}

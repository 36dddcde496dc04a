import type { Schema, ScopeTexts, Texts } from "./definition.ts";
import { isArray, isObject, type Json } from "./json.ts";
import { formatPointer, valueAt } from "./pointer.ts";

/**
 * The schema with the words of one language in it: `title` and `description` of each scope that has a label or a
 * hint. Every renderer of JSON Forms reads labels there. Where a scope is a `$ref`, the schema it names is put in its
 * place, so that one definition can carry different labels where it is used.
 */
export function localiseSchema(schema: Schema, texts: Texts): Schema {
  const localised = localiseAt({ root: schema, texts, path: [] }, schema);
  return isObject(localised) ? localised : schema;
}

interface Here {
  readonly root: Schema;
  readonly texts: Texts;
  readonly path: readonly string[];
}

function localiseAt(here: Here, value: Json | undefined): Json | undefined {
  if (isArray(value)) return value.map((item, index) => localiseAt(inside(here, String(index)), item) ?? null);
  if (!isObject(value)) return value;
  const words = here.texts.scopes[`#${formatPointer(here.path)}`];
  const own = words === undefined ? value : { ...dereference(here.root, value), ...titles(words) };
  return Object.fromEntries(
    Object.entries(own).map(([name, member]) => [name, localiseAt(inside(here, name), member)]),
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

function titles({ label, hint }: ScopeTexts): Schema {
  return { ...(label !== undefined && { title: label }), ...(hint !== undefined && { description: hint }) };
}

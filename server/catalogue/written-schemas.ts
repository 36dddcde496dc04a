import type { Schema } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer, parsePointer } from "../../src/form/pointer.ts";
import type { ParsedRevision } from "./parse-revision.ts";
import { placeOfRule } from "./rules-file.ts";

/** A schema inside a file of a revision. */
export interface PlacedSchema {
  readonly file: string;
  /** JSON Pointer into the file. */
  readonly pointer: string;
  readonly schema: Schema;
  /** The dialect the file is written in, as `$schema` names it. */
  readonly dialect: string;
}

const MAPS: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "definitions",
  "$defs",
  "dependentSchemas",
  "dependencies",
]);
const LISTS: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems", "items"]);
const SINGLES: ReadonlySet<string> = new Set([
  "items",
  "additionalItems",
  "additionalProperties",
  "contains",
  "propertyNames",
  "if",
  "then",
  "else",
  "not",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** Every schema, those inside others included, of the parts and of the soft rules of a revision. */
export function listSchemas(parsed: ParsedRevision): readonly PlacedSchema[] {
  const { parts, rules, manifest, folder } = parsed;
  const rootDialect = dialectOf(parts[manifest.root]);
  const inParts = Object.entries(parts).flatMap(([name, schema]) => {
    const dialect = dialectOf(schema) || rootDialect;
    return [...schemasAt({ file: `schemas/${folder}/${name}.json`, pointer: "", schema, dialect })];
  });
  const inRules = rules.flatMap(({ schema }, index) => [
    ...schemasAt({ ...placeOfRule(parsed, index, "schema"), schema, dialect: rootDialect }),
  ]);
  return [...inParts, ...inRules];
}

function dialectOf(schema: Schema | undefined): string {
  return typeof schema?.["$schema"] === "string" ? schema["$schema"] : "";
}

function* schemasAt(here: PlacedSchema): Generator<PlacedSchema> {
  yield here;
  for (const [name, member] of Object.entries(here.schema)) {
    for (const [path, schema] of schemasIn(name, member)) {
      yield* schemasAt({ ...here, pointer: here.pointer + formatPointer(path), schema });
    }
  }
}

function schemasIn(name: string, member: Json | undefined): readonly (readonly [readonly string[], Schema])[] {
  if (isArray(member)) {
    if (!LISTS.has(name)) return [];
    return member.flatMap((item, index) => (isObject(item) ? [[[name, String(index)], item] as const] : []));
  }
  if (!isObject(member)) return [];
  if (SINGLES.has(name)) return [[[name], member]];
  if (!MAPS.has(name)) return [];
  return Object.entries(member).flatMap(([key, item]) => (isObject(item) ? [[[name, key], item] as const] : []));
}

/** The member under which a bundled schema holds its other parts. */
export function definitionsPlace(schema: Schema): "definitions" | "$defs" {
  return /20(?:19-09|20-12)/.test(dialectOf(schema)) ? "$defs" : "definitions";
}

/** The file and the place in it where a scope of the bundled schema was written. */
export function whereWritten(
  parsed: ParsedRevision,
  scope: string,
): { readonly file: string; readonly pointer: string } {
  const { parts, manifest, folder } = parsed;
  const [place, part = "", ...rest] = parsePointer(scope.slice(1));
  const isPart = (place === "definitions" || place === "$defs") && part !== manifest.root && Object.hasOwn(parts, part);
  return isPart
    ? { file: `schemas/${folder}/${part}.json`, pointer: formatPointer(rest) }
    : { file: `schemas/${folder}/${manifest.root}.json`, pointer: scope.slice(1) };
}

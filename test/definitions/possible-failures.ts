import type { Schema } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { PLATFORM_TEXTS_DE } from "../../src/form/platform-texts-de.ts";
import { formatPointer } from "../../src/form/pointer.ts";
import { schemaAt } from "../../src/form/scope.ts";

/** A keyword that can fail, and the pattern of the places at which it is then reported. */
export interface PossibleFailure {
  readonly pattern: string;
  readonly keyword: string;
}

/**
 * Everything the schema of the answers can find wrong. `additionalProperties` is listed at the object that holds the
 * unknown member, since the member itself has no place in the schema.
 */
export function listPossibleFailures(schema: Schema): readonly PossibleFailure[] {
  const failures = [...failuresAt({ root: schema, pattern: "", depth: 0 }, schema)];
  const unique = new Map(failures.map((it) => [`${it.pattern} ${it.keyword}`, it]));
  return [...unique.values()];
}

interface Here {
  readonly root: Schema;
  readonly pattern: string;
  readonly depth: number;
}

const MOST_NESTING = 12;

function* failuresAt(here: Here, found: Json | undefined): Generator<PossibleFailure> {
  if (!isObject(found) || here.depth > MOST_NESTING) return;
  const schema = typeof found["$ref"] === "string" ? schemaAt(here.root, found["$ref"]) : found;
  if (schema === undefined) return;
  for (const keyword of Object.keys(PLATFORM_TEXTS_DE.keywords)) {
    if (schema[keyword] !== undefined) yield* failuresOf(here.pattern, keyword, schema[keyword]);
  }
  for (const [segment, member] of membersOf(schema)) {
    yield* failuresAt({ ...here, depth: here.depth + 1, pattern: here.pattern + segment }, member);
  }
}

function* failuresOf(pattern: string, keyword: string, argument: Json): Generator<PossibleFailure> {
  if (keyword === "required" && isArray(argument)) {
    for (const name of argument) yield { pattern: `${pattern}/${String(name)}`, keyword };
  } else if (keyword === "uniqueBy" && isObject(argument)) {
    yield { pattern: `${pattern}/*/${String(argument["member"])}`, keyword };
  } else if (keyword === "differsFrom" && isObject(argument)) {
    yield { pattern: `${pattern}/${String(argument["member"])}`, keyword };
  } else if (keyword !== "additionalProperties" || argument === false) {
    yield { pattern, keyword };
  }
}

/** The schemas directly inside another, each with what it adds to the pattern. */
function membersOf(schema: Schema): readonly (readonly [segment: string, schema: Json | undefined])[] {
  const properties = isObject(schema["properties"]) ? Object.entries(schema["properties"]) : [];
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((name) => (isArray(schema[name]) ? schema[name] : []));
  return [
    ...properties.map(([name, member]) => [formatPointer([name]), member] as const),
    ["/*", schema["items"]],
    ...[...branches, schema["then"], schema["else"]].map((branch) => ["", branch] as const),
  ];
}

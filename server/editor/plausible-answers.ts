import type { Definition, Schema } from "../../src/form/definition.ts";
import { isObject, type Json, type JsonObject } from "../../src/form/json.ts";
import { memberNames, requiredMembers } from "../../src/form/schema-places.ts";
import { locate } from "../../src/form/scope.ts";
import { listPlausibleValues } from "./plausible-values.ts";

/** Which members plausible answers have: those that must be there, or all. */
export type Extent = "required" | "all";

/** Whether the schema takes a value at a place, apart from what is inside it. */
export type Accepts = (pattern: string, value: Json) => boolean;

/** Answers as somebody might give them, and the places for which no value was found. */
export interface PlausibleAnswers {
  readonly answers: Json;
  readonly missing: readonly string[];
}

const MOST_NESTING = 6;

/** Puts answers together from plausible values that the schema accepts, one item in every array. */
export function makePlausibleAnswers(
  { schema }: Pick<Definition, "schema">,
  extent: Extent,
  accepts: Accepts,
): PlausibleAnswers {
  const missing: string[] = [];
  const answers = make({ root: schema, extent, accepts, missing }, "", 0) ?? {};
  return { answers, missing };
}

interface Work {
  readonly root: Schema;
  readonly extent: Extent;
  readonly accepts: Accepts;
  readonly missing: string[];
}

function make(work: Work, pattern: string, depth: number): Json | undefined {
  const schema = locate(work.root, pattern)?.schema;
  if (schema === undefined || depth > MOST_NESTING) return undefined;
  if (memberNames(work.root, schema).length > 0) return makeObject(work, pattern, depth);
  if (schema["type"] === "array" || isObject(schema["items"])) return makeArray(work, pattern, depth);
  const value = listPlausibleValues(schema).find((it) => work.accepts(pattern, it));
  if (value === undefined && schema["type"] !== "object") work.missing.push(pattern);
  return value ?? (schema["type"] === "object" ? {} : undefined);
}

function makeObject(work: Work, pattern: string, depth: number): JsonObject {
  const schema = locate(work.root, pattern)?.schema ?? {};
  const required = requiredMembers(work.root, schema);
  const names = memberNames(work.root, schema).filter((name) => work.extent === "all" || required.has(name));
  const members = names.map((name) => [name, make(work, `${pattern}/${name}`, depth + 1)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function makeArray(work: Work, pattern: string, depth: number): Json {
  const item = make(work, `${pattern}/*`, depth + 1);
  const { minItems } = locate(work.root, pattern)?.schema ?? {};
  const count = Math.max(1, typeof minItems === "number" ? minItems : 0);
  return item === undefined ? [] : Array.from({ length: count }, () => item);
}

import type { Schema } from "./definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { locate } from "./scope.ts";

/**
 * The answers a form starts with: required objects exist, so that what is required inside them is told, and required
 * arrays are empty, so that `minItems` speaks. Nothing else is filled in.
 */
export function initialAnswers(schema: Schema): JsonObject {
  return objectAt(schema, "", 0);
}

/** What a new item of the array at `pattern` (such as `/rows`) starts with. */
export function initialItem(schema: Schema, pattern: string): Json | undefined {
  return initialAt(schema, `${pattern}/*`, 0);
}

/** What an optional member at `pattern` (such as `/person`) starts with when it comes to be. */
export function initialMember(schema: Schema, pattern: string): Json | undefined {
  return initialAt(schema, pattern, 0);
}

const MOST_NESTING = 8;

function objectAt(schema: Schema, pattern: string, depth: number): JsonObject {
  const { required, properties } = locate(schema, pattern)?.schema ?? {};
  if (!isArray(required) || !isObject(properties) || depth > MOST_NESTING) return {};
  const members = required
    .filter((member) => typeof member === "string")
    .map((member) => [member, initialAt(schema, `${pattern}/${member}`, depth + 1)])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(members);
}

function initialAt(schema: Schema, pattern: string, depth: number): Json | undefined {
  const located = locate(schema, pattern)?.schema;
  const type = located?.["type"] ?? (isObject(located?.["properties"]) ? "object" : undefined);
  if (type === "object") return objectAt(schema, pattern, depth);
  return type === "array" ? [] : undefined;
}

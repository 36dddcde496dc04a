import type { Schema } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer } from "../../src/form/pointer.ts";
import { locate } from "../../src/form/scope.ts";

/**
 * The part of `answers` that has the shape the schema describes. Print takes any JSON value, complete or not; what
 * has no place in the form, or is a list where text belongs, is left out, so that a layout meets only known shapes.
 */
export function fitAnswers(schema: Schema, answers: Json): Json {
  return fit(schema, "", answers) ?? {};
}

function fit(root: Schema, pattern: string, value: Json): Json | undefined {
  const here = locate(root, pattern)?.schema;
  if (here === undefined || !isTaken(here, value)) return undefined;
  if (isArray(value))
    return value.flatMap((item) => fit(root, `${pattern}/*`, item) ?? emptyLike(root, `${pattern}/*`));
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const fitted = member === undefined ? undefined : fit(root, pattern + formatPointer([name]), member);
    return fitted === undefined ? [] : [[name, fitted] as const];
  });
  return Object.fromEntries(members);
}

/** What stands for a list item of the wrong shape: an empty row keeps its place, any other item goes. */
function emptyLike(root: Schema, pattern: string): readonly Json[] {
  return kindsOf(locate(root, pattern)?.schema ?? {}).includes("object") ? [{}] : [];
}

function isTaken(schema: Schema, value: Json): boolean {
  const kinds = kindsOf(schema);
  if (isArray(value)) return kinds.includes("array");
  if (isObject(value)) return kinds.includes("object");
  return value !== null && (kinds.length === 0 || kinds.some((kind) => kind !== "array" && kind !== "object"));
}

function kindsOf(schema: Schema): readonly string[] {
  const type = schema["type"];
  if (typeof type === "string") return [type];
  if (isArray(type)) return type.map(String);
  if ("properties" in schema) return ["object"];
  if ("items" in schema) return ["array"];
  return [];
}

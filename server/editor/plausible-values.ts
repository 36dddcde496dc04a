import type { Schema } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";

/** Values that forms often ask for; those the schema refuses are passed over. */
const TEXTS: readonly string[] = [
  "Muster",
  "Musterstraße 1",
  "M",
  "MUSTER",
  "muster",
  "2026-01-31",
  "10:30:00Z",
  "2026-01-31T10:30:00Z",
  "erika.muster@example.org",
  "https://example.org",
  "example.org",
  "192.0.2.1",
  "2f1b6c1e-4d0b-4c1b-8f5e-0d5b7a9c3e21",
  "/a",
  "A1",
  "A-1",
  "AB 123",
  "B-XY 123",
  "DE02120300000000202051",
  "+49 351 123456",
];

/**
 * Values worth trying at a place, likeliest first: what the schema itself names, then common texts, digits as long as
 * the bounds ask, numbers within the bounds. Objects and arrays are left to whoever puts the answers together.
 */
export function listPlausibleValues(schema: Schema): readonly Json[] {
  const named = [
    schema["const"],
    ...listOf(schema["enum"]),
    ...constsOf(schema["oneOf"]),
    ...constsOf(schema["anyOf"]),
  ];
  const shown = [...listOf(schema["examples"]), schema["default"]];
  const own = [...named, ...shown].filter((value): value is Json => value !== undefined);
  if (own.length > 0) return own;
  const types = isArray(schema["type"]) ? schema["type"] : [schema["type"] ?? "string"];
  return types.flatMap((type) => valuesOf(type, schema));
}

function listOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

function constsOf(value: Json | undefined): readonly (Json | undefined)[] {
  return listOf(value).map((choice) => (isObject(choice) ? choice["const"] : undefined));
}

function valuesOf(type: Json, schema: Schema): readonly Json[] {
  switch (type) {
    case "string":
      return textsFor(schema);
    case "integer":
    case "number":
      return numbersFor(schema);
    case "boolean":
      return [true];
    case "null":
      return [null];
    default:
      return [];
  }
}

function textsFor({ minLength, maxLength, pattern }: Schema): readonly string[] {
  const shortest = typeof minLength === "number" ? minLength : 1;
  const longest = typeof maxLength === "number" ? maxLength : 20;
  const usual = [5, 9, 20].map((length) => Math.min(longest, length));
  const lengths = [...new Set([shortest, ...countsIn(pattern), ...usual])];
  const digits = lengths.flatMap((length) => ["1".repeat(length), "123456789".repeat(3).slice(0, length)]);
  return [...TEXTS, ...digits, "Muster ".repeat(20).slice(0, longest).trim()];
}

/** The numbers of characters a pattern asks for, and their sum: `^[0-9]{2}[A-Z]{3}$` gives 2, 3 and 5. */
function countsIn(pattern: Json | undefined): readonly number[] {
  if (typeof pattern !== "string") return [];
  const counts = [...pattern.matchAll(/\{(\d{1,3})/g)].map(([, count]) => Number(count));
  return [...counts, counts.reduce((sum, count) => sum + count, 0)].filter((count) => count > 0);
}

function numbersFor({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Schema): readonly number[] {
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf];
  const near = bounds.flatMap((bound) => (typeof bound === "number" ? [bound, bound + 1, bound - 1] : []));
  return [1, 0, ...near];
}

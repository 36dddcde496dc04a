import type { Schema } from "./form/definition.ts";
import { initialItem } from "./form/initial-answers.ts";
import { isArray, isObject, type Json } from "./form/json.ts";
import { formatPointer } from "./form/pointer.ts";
import { locate } from "./form/scope.ts";

const MOST_ROWS = 10;

/**
 * What a new item of the list at `pattern` starts with on the page: as `initialItem`, and each list in it that needs
 * items has them already, so that there is something to fill in.
 */
export function firstItem(root: Schema, pattern: string): Json {
  return fill(root, `${pattern}/*`, initialItem(root, pattern) ?? {});
}

function fill(root: Schema, pattern: string, value: Json): Json {
  if (isArray(value)) {
    const { minItems } = locate(root, pattern)?.schema ?? {};
    const missing = typeof minItems === "number" ? Math.min(minItems, MOST_ROWS) - value.length : 0;
    return [...value, ...Array.from({ length: Math.max(0, missing) }, () => firstItem(root, pattern))];
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      member === undefined ? member : fill(root, pattern + formatPointer([name]), member),
    ]),
  );
}

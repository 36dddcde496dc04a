/** Any value JSON can carry. Answers enter as `unknown` and are `Json` once parsed. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Members that are absent read as `undefined`. */
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

/** Tells whether `value` is a JSON object, that is neither `null` nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Tells whether `value` is an array; unlike `Array.isArray` it also narrows readonly JSON arrays. */
export function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

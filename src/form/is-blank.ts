import { isArray, isObject, type Json } from "./json.ts";

/** Tells whether nothing was entered: no text, no number, no tick anywhere in it. */
export function isBlank(value: Json | undefined): boolean {
  if (isArray(value)) return value.every(isBlank);
  if (isObject(value)) return Object.values(value).every(isBlank);
  return value === undefined || value === null || value === false || value === "";
}

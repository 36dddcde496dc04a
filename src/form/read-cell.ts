import type { Schema } from "./definition.ts";
import type { Json } from "./json.ts";

const YES: ReadonlySet<string> = new Set([
  "x",
  "ja",
  "j",
  "1",
  "wahr",
  "true",
  "yes",
  "y",
  "✓",
  "✔",
  "☑",
  "☒",
  "✗",
  "✘",
]);
const NO: ReadonlySet<string> = new Set([
  "nein",
  "n",
  "0",
  "falsch",
  "false",
  "no",
  "-",
  "–",
  "☐",
  "□",
  "leer",
  "ohne",
  "kein",
  "keine",
  "none",
]);

/**
 * The value a cell of a copied table stands for: ticks and words for yes and no where the schema asks for a boolean,
 * else the text. `undefined` where there is none. What cannot be read stays text, so that its check names it.
 */
export function readCell(schema: Schema, cell: string): Json | undefined {
  const text = cell.trim();
  if (text === "") return undefined;
  if (schema["type"] !== "boolean") return text;
  if (YES.has(text.toLowerCase())) return true;
  return NO.has(text.toLowerCase()) ? undefined : text;
}

/** Tells whether a cell holds a word or sign for yes or no. */
export function isTick(cell: string): boolean {
  return YES.has(cell.toLowerCase()) || NO.has(cell.toLowerCase());
}

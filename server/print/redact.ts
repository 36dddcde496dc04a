import { isArray, isObject, type Json } from "../../src/form/json.ts";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * Takes what was entered out of a typesetter's words: a faulty layout can quote it (`panicked with: "…"`), and
 * diagnostics go to the log, where no answer may stand.
 */
export function redact(diagnostics: readonly Diagnostic[], answers: Json | undefined): readonly Diagnostic[] {
  const values = [...new Set(textsIn(answers))]
    .filter((text) => text.length > 1)
    .toSorted((a, b) => b.length - a.length);
  const clean = (text: string): string => values.reduce((rest, value) => rest.replaceAll(value, "…"), text);
  return diagnostics.map((it) => ({ ...it, message: clean(it.message), hints: it.hints.map(clean) }));
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

import type { UiElement } from "./definition.ts";
import { isArray, isObject, type Json } from "./json.ts";

const ANSWERS: readonly string[] = ["yes", "no"];

/**
 * The keys under which another language has the words of these UI schema elements: for each `i18n` key its label or
 * text, the answers of its question, and for a note the sentence that tells what the official text is about.
 */
export function listElementKeys(uiSchema: Json | undefined): readonly string[] {
  if (isArray(uiSchema)) return uiSchema.flatMap(listElementKeys);
  if (!isObject(uiSchema)) return [];
  return [...keysOf(uiSchema), ...Object.values(uiSchema).flatMap(listElementKeys)];
}

function keysOf({ i18n, type, label, text, options }: Partial<UiElement>): readonly string[] {
  if (typeof i18n !== "string") return [];
  const own = [typeof label === "string" && "label", typeof text === "string" && "text", type === "Note" && "summary"];
  const answers = isObject(options) ? ANSWERS.filter((name) => typeof options[name] === "string") : [];
  return [...own.filter((name) => name !== false), ...answers].map((name) => `${i18n}.${name}`);
}

import { findRefused, showCharacter, type FoundCharacter } from "./characters.ts";
import type { Definition, Texts } from "./definition.ts";
import { FORMATS } from "./formats.ts";
import { isArray, type Json } from "./json.ts";
import { FALLBACK_TEXT, PLATFORM_TEXTS } from "./platform-texts.ts";
import { isIndex, parsePointer, valueAt } from "./pointer.ts";
import type { RawFinding } from "./raw-finding.ts";
import { locate } from "./scope.ts";

/** What the words of a finding are made from. */
export interface Wording {
  readonly definition: Pick<Definition, "schema" | "texts">;
  readonly answers: Json;
  readonly language: string;
}

/**
 * The message of a finding: the form's own text for its rule or its scope and keyword, in the language asked for or
 * else in German, or else the platform's; with its placeholders filled.
 */
export function messageOf(finding: RawFinding, wording: Wording): string {
  const text = findText(finding, wording) ?? PLATFORM_TEXTS[finding.keyword] ?? FALLBACK_TEXT;
  if (!text.includes("{")) return text;
  const values = placeholders(finding, wording);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name]?.() ?? whole);
}

function findText(finding: RawFinding, { definition, language }: Wording): string | undefined {
  const scopes = scopesOf(definition.schema, finding.pointer);
  for (const texts of [definition.texts[language], definition.texts["de"]]) {
    const text = texts && textIn(texts, finding, scopes);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Where the texts for a place stand; an unknown member has none, so the object that holds it speaks for it. */
function scopesOf(schema: Definition["schema"], pointer: string): readonly string[] {
  const located = locate(schema, pointer) ?? locate(schema, pointer.slice(0, pointer.lastIndexOf("/")));
  return located?.via ?? [];
}

function textIn(texts: Texts, { keyword, severity }: RawFinding, scopes: readonly string[]): string | undefined {
  if (severity !== "error") return texts.rules[keyword];
  return scopes.map((scope) => texts.scopes[scope]?.errors?.[keyword]).find((text) => text !== undefined);
}

type Placeholders = Readonly<Record<string, () => string | undefined>>;

function placeholders({ pointer, keyword, params }: RawFinding, wording: Wording): Placeholders {
  const { definition, answers } = wording;
  const value = valueAt(answers, pointer);
  const text = typeof value === "string" ? value : "";
  const refused = (): FoundCharacter | undefined => findRefused(text, allowedBy(definition.schema, pointer, keyword));
  return {
    value: () => (typeof value === "object" ? "" : String(value ?? "")),
    length: () => textOf(isArray(value) ? value.length : [...text].length),
    char: () => showCharacter(refused()?.character ?? text.slice(0, 1)),
    position: () => String(refused()?.position ?? 1),
    limit: () => textOf(params["limit"] ?? params["multipleOf"]),
    other: () => (typeof params["other"] === "string" ? placeName(wording, params["other"]) : undefined),
  };
}

function allowedBy(schema: Definition["schema"], pointer: string, keyword: string): RegExp {
  const constraint = locate(schema, pointer)?.schema[keyword];
  if (typeof constraint !== "string") return /^/u;
  return keyword === "format" ? (FORMATS[constraint] ?? /^/u) : new RegExp(constraint, "u");
}

function textOf(value: unknown): string {
  return typeof value === "number" ? value.toLocaleString("de-DE") : String(value ?? "");
}

/** A place as people call it: the label of the member and the row, `Name, Zeile 3`; or only the row. */
function placeName({ definition, language }: Wording, pointer: string): string {
  const row = parsePointer(pointer).findLast(isIndex);
  const label = pointer.endsWith(`/${row}`) ? undefined : findLabel(definition, pointer, language);
  return [label, row === undefined ? undefined : `Zeile ${Number(row) + 1}`].filter(Boolean).join(", ");
}

/** The label of the place `pointer`: the form's text for it, or else the `title` of its schema. */
export function findLabel(
  { schema, texts }: Wording["definition"],
  pointer: string,
  language: string,
): string | undefined {
  const located = locate(schema, pointer);
  const sources = [texts[language], texts["de"]];
  for (const scope of located?.via ?? []) {
    const label = sources.map((source) => source?.scopes[scope]?.label).find((text) => text !== undefined);
    if (label !== undefined) return label;
  }
  const title = located?.schema["title"];
  return typeof title === "string" ? title : undefined;
}

import { findRefused, showCharacter, type FoundCharacter } from "./characters.ts";
import type { Definition, Texts } from "./definition.ts";
import { FORMATS } from "./formats.ts";
import { isArray, type Json } from "./json.ts";
import { findLanguage, GERMAN } from "./language.ts";
import type { PlatformTexts } from "./platform-texts.ts";
import { PLATFORM_TEXTS_DE } from "./platform-texts-de.ts";
import { isIndex, parsePointer, valueAt } from "./pointer.ts";
import type { RawFinding } from "./raw-finding.ts";
import { locate } from "./scope.ts";

/** What the words of a finding are made from. */
export interface Wording {
  readonly definition: Pick<Definition, "schema" | "texts">;
  readonly answers: Json;
  /** In the language asked for. */
  readonly platform: PlatformTexts;
}

/** A text, and the id of the language it is in. */
export interface WordedText {
  readonly text: string;
  readonly language: string;
}

/**
 * The message of a finding: the form's own text for its rule or its scope and keyword, in the language asked for or
 * else in German, or else the platform's; with its placeholders filled in the language of the text.
 */
export function messageOf(finding: RawFinding, wording: Wording): WordedText {
  const { text, language } = findText(finding, wording) ?? platformText(finding, wording);
  if (!text.includes("{")) return { text, language };
  const platform = language === wording.platform.language ? wording.platform : PLATFORM_TEXTS_DE;
  const values = placeholders(finding, { ...wording, platform });
  return { text: text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name]?.() ?? whole), language };
}

function platformText({ keyword, pointer }: RawFinding, { platform, definition }: Wording): WordedText {
  const { keywords, fallback, language } = platform;
  const format = keyword === "format" ? locate(definition.schema, pointer)?.schema["format"] : undefined;
  return { text: keywords[`format ${String(format)}`] ?? keywords[keyword] ?? fallback, language };
}

function findText(finding: RawFinding, { definition, platform }: Wording): WordedText | undefined {
  const scopes = scopesOf(definition.schema, finding.pointer);
  for (const id of [platform.language, GERMAN.id]) {
    const texts = definition.texts[id];
    const text = texts && textIn(texts, finding, scopes);
    if (text !== undefined) return { text, language: id };
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
  const { definition, answers, platform } = wording;
  const { language } = platform;
  const value = valueAt(answers, pointer);
  const text = typeof value === "string" ? value : "";
  const refused = (): FoundCharacter | undefined => findRefused(text, allowedBy(definition.schema, pointer, keyword));
  return {
    value: () => (typeof value === "object" ? "" : String(value ?? "")),
    length: () => textOf(isArray(value) ? value.length : [...text].length, language),
    char: () => showCharacter(refused()?.character ?? text.slice(0, 1), platform),
    position: () => textOf(refused()?.position ?? 1, language),
    limit: () => textOf(params["limit"] ?? params["multipleOf"], language),
    other: () => (typeof params["other"] === "string" ? placeName(wording, params["other"]) : undefined),
  };
}

function allowedBy(schema: Definition["schema"], pointer: string, keyword: string): RegExp {
  const constraint = locate(schema, pointer)?.schema[keyword];
  if (typeof constraint !== "string") return /^/u;
  return keyword === "format" ? (FORMATS[constraint] ?? /^/u) : new RegExp(constraint, "u");
}

function textOf(value: unknown, language: string): string {
  // Made for every finding; no language of ours groups three digits.
  if (Number.isInteger(value) && Math.abs(Number(value)) < 1_000) return String(value);
  return typeof value === "number" ? value.toLocaleString(findLanguage(language).tag) : String(value ?? "");
}

/** A place as people call it: the label of the member and the row, `Name, row 3`; or only the row. */
function placeName({ definition, platform }: Wording, pointer: string): string {
  const row = parsePointer(pointer).findLast(isIndex);
  const label = pointer.endsWith(`/${row}`) ? undefined : findLabel(definition, pointer, platform.language);
  return [label, row === undefined ? undefined : rowName(row, platform)].filter(Boolean).join(", ");
}

function rowName(index: string, { row }: PlatformTexts): string {
  return row.replace("{number}", String(Number(index) + 1));
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

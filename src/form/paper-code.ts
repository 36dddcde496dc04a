import { crc32 } from "./crc32.ts";

/**
 * What the code on one sheet of paper says, and only what can be read on that sheet. The sheets of one application
 * share form, revision, reference and `count`; sheet 0 is the first page, the others are numbered from 1 to `count`.
 */
export interface PaperCode {
  readonly form: string;
  readonly revision: string;
  /** Which kind of sheet of that form it is. */
  readonly kind: string;
  readonly index: number;
  /** How many sheets there are beside sheet 0. */
  readonly count: number;
  readonly reference: string;
  /** The values on the sheet, in the order `sheetFields` gives them; `""` is an empty field. */
  readonly fields: readonly string[];
}

/** Result of reading a code: what it says, or why it cannot be used. */
export type ParsedPaperCode =
  | { readonly kind: "code"; readonly code: PaperCode }
  /** Not a code of ours. */
  | { readonly kind: "foreign" }
  /** Ours, but written by a newer program. */
  | { readonly kind: "unknown-version"; readonly version: string }
  /** Ours, but what was read is not what was written: scan again. */
  | { readonly kind: "damaged" };

const MAGIC = "VORDRUCK";
const VERSION = "1";
/** No application has a thousand sheets: whoever reads codes can make room for as many as a code claims. */
const SHEET_NUMBER = /^\d{1,3}$/;

/**
 * The text of a code: magic and version, form, revision, kind of sheet, index, count, reference, fields, CRC-32,
 * separated by tabs. A tab, line break or backslash inside a field is escaped with a backslash.
 */
export function formatPaperCode(code: PaperCode): string {
  const { form, revision, kind, index, count, reference, fields } = code;
  const head = [MAGIC + VERSION, form, revision, kind, String(index), String(count), reference];
  const body = [...head, ...fields].map(escapeField).join("\t");
  return `${body}\t${crc32(body)}`;
}

/** Reads the text of a scanned code. White space that a scanner adds at the end does not matter. */
export function parsePaperCode(text: string): ParsedPaperCode {
  const trimmed = text.replace(/[\r\n]+$/, "");
  const version = new RegExp(`^${MAGIC}([^\\t]*)(?:\\t|$)`).exec(trimmed)?.[1];
  if (version === undefined) return { kind: "foreign" };
  if (version !== VERSION) return /^\d+$/.test(version) ? { kind: "unknown-version", version } : { kind: "foreign" };
  const end = trimmed.lastIndexOf("\t");
  const body = trimmed.slice(0, end);
  if (crc32(body) !== trimmed.slice(end + 1)) return { kind: "damaged" };
  return toCode(body.split("\t").map(unescapeField));
}

function toCode([, ...parts]: readonly string[]): ParsedPaperCode {
  const [form, revision, kind, index = "", count = "", reference, ...fields] = parts;
  if (form === undefined || revision === undefined || kind === undefined || reference === undefined) {
    return { kind: "damaged" };
  }
  if (!SHEET_NUMBER.test(index) || !SHEET_NUMBER.test(count)) return { kind: "damaged" };
  const code = { form, revision, kind, index: Number(index), count: Number(count), reference, fields };
  return { kind: "code", code };
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const UNESCAPES: Readonly<Record<string, string>> = { "\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r" };

function escapeField(field: string): string {
  return field.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function unescapeField(field: string): string {
  return field.replace(/\\[\\tnr]/g, (escape) => UNESCAPES[escape] ?? escape);
}

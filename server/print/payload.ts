import { utf8Bytes } from "../../src/form/crc32.ts";
import type { Finding } from "../../src/form/finding.ts";
import { isArray, isObject, type Json, type JsonObject } from "../../src/form/json.ts";
import { formatPaperCode } from "../../src/form/paper-code.ts";
import { lettersIn, sheetItem, sheetRows, splitSheets, type Sheet } from "../../src/form/paper-sheets.ts";
import { valueAt } from "../../src/form/pointer.ts";
import { sheetFields } from "../../src/form/sheet-fields.ts";
import type { LoadedDefinition } from "../catalogue/load-revision.ts";
import { fitAnswers } from "./fit-answers.ts";
import { loadCoverage } from "./font-coverage.ts";
import { markOf } from "./mark.ts";
import { toPageTree } from "./page-tree.ts";
import { toPrintable } from "./printable.ts";
import { toSheetTree } from "./sheet-tree.ts";

/** What is to be printed. `answers` are normalised, with the `confirmed` pointers that still hold. */
export interface PrintInput {
  readonly revision: LoadedDefinition;
  readonly answers: Json;
  /** Of the submission, with its time; without it the paper bears a mark made of the answers. */
  readonly reference?: string;
  readonly receivedAt?: Date;
  /** The reference of the submission that this one corrects: the paper says so. */
  readonly replaces?: string;
  /** The reference of the one that corrects this: the paper then says that it is not the one to be posted. */
  readonly replacedBy?: string;
  /** An empty form for the pen; the answers do not count then. */
  readonly blank?: boolean;
  /** Leaves the codes off, so that two prints differ only where people see it. */
  readonly withoutCodes?: boolean;
}

/** Everything a layout may print, as the JSON it reads. */
export interface Payload {
  readonly kind: "payload";
  readonly json: JsonObject;
  /** Per sheet the text of its code, `null` where it bears none. */
  readonly codes: readonly (string | null)[];
  /** One per text of the answers in which a character had to be replaced. */
  readonly findings: readonly Finding[];
  /** The reference or mark the paper bears; absent on the empty form. */
  readonly mark: string | undefined;
}

/** Answers that fill more sheets than may be printed at once. */
export interface TooLong {
  readonly kind: "too-long";
  readonly sheets: number;
  readonly most: number;
}

/** Answers with more text than can be set in the time a print has. */
export interface TooMuchText {
  readonly kind: "too-much-text";
  readonly letters: number;
  readonly most: number;
}

/** The revision's own layout within its files; without it the default layout prints. */
export const LAYOUT_FILE = "ui-schemas/print.typ";

/** A longer code is hard to scan: a sheet then takes fewer rows. */
const MOST_CODE_BYTES = 1_000;
/** What a QR code of level M can hold at all: a sheet with more bears none. */
const MOST_QR_BYTES = 2_331;
/** More than the letters of 500 people with the longest names. */
const MOST_LETTERS = 120_000;

/**
 * Makes the payload of one print, or says how many sheets it would take when they are more than `most`, or how much
 * text it would be; both are counted before anything is made of them.
 */
export function makePayload(input: PrintInput, most: number): Payload | TooLong | TooMuchText {
  const { revision, reference } = input;
  const blank = input.blank === true;
  const given = blank ? {} : fitAnswers(revision.schema, withoutConfirmed(input.answers));
  const letters = lettersIn(given);
  if (letters > MOST_LETTERS) return { kind: "too-much-text", letters, most: MOST_LETTERS };
  const { value: answers, findings } = toPrintable(given, loadCoverage());
  const mark = blank ? undefined : (reference ?? markOf(revision, input.answers));
  const paper: Paper = { revision, answers, mark, blank };
  const atLeast = splitSheets(revision, answers, { blank, fits: () => true }).length;
  if (atLeast > most) return { kind: "too-long", sheets: atLeast, most };
  const fits = (sheet: Sheet) => bytes(codeOf({ ...sheet, index: 999, count: 999 }, paper)) <= MOST_CODE_BYTES;
  const sheets = splitSheets(revision, answers, { blank, fits });
  if (sheets.length > most) return { kind: "too-long", sheets: sheets.length, most };
  const words = { form: aboutForm(revision), keywords: keywordsOf(revision, mark), page: pageOf(paper) };
  const json: JsonObject = {
    ...printableMembers(words),
    notes: printableNotes(revision),
    mark: mark ?? null,
    markLabel: reference === undefined ? "Ausdruck" : "Vorgangsnummer",
    receivedAt: input.receivedAt === undefined ? null : germanTime(input.receivedAt),
    replaces: input.replaces ?? null,
    replacedBy: input.replacedBy ?? null,
    blank,
    unprintable: findings.length > 0,
    confirmed: blank ? [] : confirmedIn(input.answers),
    answers,
    sheets: sheets.map((sheet) => aboutSheet(sheet, paper)),
  };
  const isCoded = mark !== undefined && input.withoutCodes !== true;
  const codes = sheets.map((sheet) => (isCoded ? codeFor(sheet, paper) : null));
  return { kind: "payload", json, codes, findings, mark };
}

function printableMembers(members: JsonObject): JsonObject {
  const { value } = toPrintable(members, loadCoverage());
  return isObject(value) ? value : {};
}

const notesKnown = new WeakMap<LoadedDefinition, JsonObject>();

/** The notes of a revision, made ready once: they are long and the same for every print. */
function printableNotes(revision: LoadedDefinition): JsonObject {
  // mdast declares its nodes as interfaces without an index signature; they are plain JSON.
  const notes = notesKnown.get(revision) ?? printableMembers(revision.notes as unknown as JsonObject);
  notesKnown.set(revision, notes);
  return notes;
}

function keywordsOf({ manifest }: LoadedDefinition, mark: string | undefined): readonly string[] {
  return mark === undefined ? [manifest.reference] : [manifest.reference, mark];
}

/** The blocks the default layout prints; a revision with its own layout needs none. */
function pageOf({ revision, answers, blank }: Paper): Json {
  return LAYOUT_FILE in revision.files ? [] : toPageTree({ definition: revision, answers, blank });
}

interface Paper {
  readonly revision: LoadedDefinition;
  readonly answers: Json;
  readonly mark: string | undefined;
  readonly blank: boolean;
}

function withoutConfirmed(answers: Json): Json {
  if (!isObject(answers)) return answers;
  const { confirmed: _confirmed, ...rest } = answers;
  return rest;
}

function confirmedIn(answers: Json): readonly Json[] {
  const confirmed = isObject(answers) ? answers["confirmed"] : undefined;
  return isArray(confirmed) ? confirmed : [];
}

function aboutForm({ form, revision, manifest }: LoadedDefinition): JsonObject {
  const { title, issuer, reference, status, address } = manifest;
  const { signatures = [], stamp = null } = manifest.print ?? {};
  return { id: form, revision, title, issuer, reference, status, address, signatures, stamp };
}

function aboutSheet(sheet: Sheet, paper: Paper): JsonObject {
  const { kind, index, count, first, room } = sheet;
  const item = valueAt(paper.answers, sheetItem(sheet));
  const filled = sheetRows(sheet, paper.answers);
  const empty = Array.from({ length: Math.max(0, room - filled.length) }, () => ({ pointer: "", value: {} }));
  return {
    kind,
    index,
    count,
    first,
    item: isObject(item) ? item : {},
    pointer: sheetItem(sheet),
    rows: [...filled.map(({ pointer, value }) => ({ pointer, value })), ...empty],
    ...printableMembers({ page: LAYOUT_FILE in paper.revision.files ? [] : toSheetTree(sheet, paper) }),
  };
}

function codeFor(sheet: Sheet, paper: Paper): string | null {
  const code = codeOf(sheet, paper);
  return bytes(code) > MOST_QR_BYTES ? null : code;
}

function codeOf(sheet: Sheet, { revision, answers, mark = "" }: Paper): string {
  const { form, revision: date } = revision;
  const { kind, index, count } = sheet;
  const fields = sheetFields(revision, answers, sheet);
  return formatPaperCode({ form, revision: date, kind, index, count, reference: mark, fields });
}

function bytes(text: string): number {
  return utf8Bytes(text).length;
}

const BERLIN = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", dateStyle: "medium", timeStyle: "short" });

function germanTime(time: Date): string {
  return `${BERLIN.format(time)} Uhr`;
}

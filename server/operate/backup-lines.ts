import { createHash } from "node:crypto";

import type { Kept } from "../store/cipher.ts";

/**
 * A backup is text, one JSON object a line: first what it is, then every row as it is kept (sealed, if it is), last how
 * many there are and the SHA-256 of all lines before. It is the same whatever engine it came from or goes to.
 */
export type BackupLine =
  | { readonly backup: BackupHead }
  | { readonly submission: Row }
  | { readonly event: Row }
  | { readonly end: BackupEnd };

export interface BackupHead {
  /** ISO 8601. */
  readonly madeAt: string;
  /** The changes that the tables had had. */
  readonly changes: readonly string[];
  /** The key of the receipts' secrets, sealed like the answers; absent where the environment holds it. */
  readonly receiptKey?: Kept;
}

export interface BackupEnd {
  readonly submissions: number;
  readonly events: number;
  readonly sha256: string;
}

/** The columns of a row by name. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Turns lines into text and adds the last one. */
export async function* writeLines(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const count = { submissions: 0, events: 0 };
  for await (const line of lines) {
    if ("submission" in line) count.submissions += 1;
    if ("event" in line) count.events += 1;
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    yield text;
  }
  const end: BackupLine = { end: { ...count, sha256: hash.digest("hex") } };
  yield `${JSON.stringify(end)}\n`;
}

/**
 * Reads lines, and holds them against the last one.
 * @throws Error, after the lines that could be read, when the backup is damaged or cut off.
 */
export async function* readLines(texts: AsyncIterable<string>): AsyncGenerator<BackupLine> {
  const hash = createHash("sha256");
  const count = { submissions: 0, events: 0 };
  let end: BackupEnd | undefined;
  for await (const text of texts) {
    if (end !== undefined) throw damaged("something follows its end");
    const line = parseLine(text);
    if ("end" in line) {
      ({ end } = line);
      continue;
    }
    if ("submission" in line) count.submissions += 1;
    if ("event" in line) count.events += 1;
    hash.update(`${text}\n`);
    yield line;
  }
  if (end === undefined) throw damaged("it is cut off");
  if (hash.digest("hex") !== end.sha256) throw damaged("its content was changed");
  if (count.submissions !== end.submissions || count.events !== end.events) throw damaged("lines are missing");
}

function parseLine(text: string): BackupLine {
  try {
    const line: BackupLine = JSON.parse(text);
    if (["backup", "submission", "event", "end"].some((kind) => kind in line)) return line;
  } catch {
    // Told below.
  }
  throw damaged("a line is no part of a backup");
}

function damaged(what: string): Error {
  return new Error(`The backup is damaged: ${what}. Take another one`);
}

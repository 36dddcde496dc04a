/** A draft as a file that the applicant keeps: what was entered, for which form, revision and digest. */
import { isArray, isObject, type Json, type JsonObject } from "../form/json.ts";
import { readReceiptText, type ReceiptToKeep } from "../receipt-text.ts";
import { parseJson, stringsIn, type Draft } from "./draft.ts";

/** What a draft file holds. Key and receipt stay where they were made: a copy is not the same submission. */
export type FiledDraft = Pick<Draft, "form" | "revision" | "digest" | "answers" | "confirmed" | "declined"> & {
  /** The hash of the step last seen, as it stands in the file; older files have none. */
  readonly step?: string | undefined;
};

export type ReadDraftFile =
  | { readonly kind: "draft"; readonly draft: FiledDraft }
  | { readonly kind: "receipt"; readonly kept: ReceiptToKeep }
  | { readonly kind: "too-large" }
  /** Anything else that is neither. */
  | { readonly kind: "unreadable" };

/** As much as the server would take; bytes. */
const MOST_BYTES = 1_000_000;
const DEEPEST = 32;
const FORBIDDEN = ["__proto__", "constructor", "prototype"];
const MARK = "vordruck-draft";

export function formatDraftFile({ form, revision, digest, step, answers, confirmed, declined }: FiledDraft): string {
  return `${JSON.stringify({ kind: MARK, form, revision, digest, step, answers, confirmed, declined }, null, 2)}\n`;
}

/** A name that says which form and when, and nothing about who. `date` is `YYYY-MM-DD`. */
export function draftFileName({ form }: Pick<Draft, "form">, date: string): string {
  return `${form}-${date}.json`;
}

/** Reads a file that this page may have saved: a draft, or the receipt of what was handed in. */
export async function readDraftFile(file: Blob): Promise<ReadDraftFile> {
  if (file.size > MOST_BYTES) return { kind: "too-large" };
  const text = await file.text();
  const draft = parseDraftFile(text);
  if (draft !== undefined) return { kind: "draft", draft };
  const kept = readReceiptText(text);
  return kept === undefined ? { kind: "unreadable" } : { kind: "receipt", kept };
}

function parseDraftFile(text: string): FiledDraft | undefined {
  const value = parseJson(text);
  if (!isObject(value) || value["kind"] !== MARK || isHostile(value)) return undefined;
  const { form, revision, digest, step, answers } = value;
  if (typeof form !== "string" || typeof revision !== "string" || typeof digest !== "string") return undefined;
  if (!isObject(answers)) return undefined;
  const { confirmed = value["confirmed"], ...entered }: JsonObject = answers;
  return {
    form,
    revision,
    digest,
    ...(typeof step === "string" && { step }),
    answers: entered,
    confirmed: stringsIn(confirmed),
    declined: stringsIn(value["declined"]),
  };
}

/** Nested deeper, or with other names, than any form has: what walks through answers would stumble. Never recurses. */
function isHostile(document: Json): boolean {
  const open: { readonly value: Json; readonly depth: number }[] = [{ value: document, depth: 0 }];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value, depth } = here;
    if (depth > DEEPEST) return true;
    if (!isArray(value) && isObject(value) && FORBIDDEN.some((name) => Object.hasOwn(value, name))) return true;
    const members = isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    for (const member of members) if (member !== undefined) open.push({ value: member, depth: depth + 1 });
  }
  return false;
}

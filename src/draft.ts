/**
 * Unfinished answers, kept in this tab alone (`sessionStorage`) and pinned to form and revision. After a submission
 * the draft holds the receipt in place of the answers.
 */
import { isArray, isObject, type Json, type JsonObject } from "./form/json.ts";
import type { Receipt } from "./form/wire.ts";

export interface Draft {
  readonly form: string;
  readonly revision: string;
  readonly digest: string;
  /** The hash of the step last seen. */
  readonly step: string;
  readonly answers: JsonObject;
  readonly confirmed: readonly string[];
  readonly declined: readonly string[];
  /** Idempotency key of the submission these answers will become. */
  readonly key: string;
  readonly receipt?: Receipt;
}

const PREFIX = "vordruck:";

/** The draft of one revision, or `undefined` when there is none or it cannot be read. */
export function loadDraft(form: string, revision: string): Draft | undefined {
  return parseDraft(sessionStorage.getItem(keyOf(form, revision)));
}

/** The newest revision of a form of which this tab holds a draft with answers. */
export function findDraftRevision(form: string): string | undefined {
  const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? "");
  const prefix = keyOf(form, "");
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .toSorted()
    .at(-1);
}

/** Keeps the draft; `false` when the browser refuses (storage full or forbidden). */
export function saveDraft(draft: Draft): boolean {
  try {
    sessionStorage.setItem(keyOf(draft.form, draft.revision), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function deleteDraft(form: string, revision: string): void {
  sessionStorage.removeItem(keyOf(form, revision));
}

/** A fresh idempotency key: 128 random bits in hex. Works without a secure context, unlike `randomUUID`. */
export function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function keyOf(form: string, revision: string): string {
  return `${PREFIX}${form}/${revision}`;
}

function parseDraft(text: string | null): Draft | undefined {
  const value = parseJson(text);
  if (!isObject(value)) return undefined;
  const { form, revision, digest, step, answers, key, receipt } = value;
  const texts = [form, revision, digest, step, key];
  if (!texts.every((it) => typeof it === "string") || !isObject(answers)) return undefined;
  return {
    form: String(form),
    revision: String(revision),
    digest: String(digest),
    step: String(step),
    answers,
    confirmed: stringsIn(value["confirmed"]),
    declined: stringsIn(value["declined"]),
    key: String(key),
    ...(isReceipt(receipt) && { receipt }),
  };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stringsIn(value: Json | undefined): readonly string[] {
  return isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function isReceipt(value: unknown): value is Receipt {
  const members = ["reference", "receivedAt", "form", "revision", "digest", "receipt"];
  return isObject(value) && members.every((member) => typeof value[member] === "string");
}

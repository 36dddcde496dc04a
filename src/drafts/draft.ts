/** Unfinished answers, pinned to form and revision. After a submission the draft holds the receipt in their place. */
import { isArray, isObject, type Json, type JsonObject } from "../form/json.ts";
import type { Receipt } from "../form/wire.ts";

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
  /** What was sent with that key and not answered: it may have been received. */
  readonly sent?: Json | undefined;
  readonly receipt?: Receipt | undefined;
  /** The receipt of the submission that these answers correct. */
  readonly replaces?: Receipt | undefined;
  /** The reference of the submission that the one with `receipt` replaced. */
  readonly replaced?: string | undefined;
}

/** A fresh idempotency key: 128 random bits in hex. Works without a secure context, unlike `randomUUID`. */
export function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The draft that a value is, or `undefined` when it is none. */
export function parseDraft(value: unknown): Draft | undefined {
  if (!isObject(value)) return undefined;
  const { form, revision, digest, step, answers, key, receipt, replaces, replaced, sent } = value;
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
    ...(sent !== undefined && { sent }),
    ...(isReceipt(receipt) && { receipt }),
    ...(isReceipt(replaces) && { replaces }),
    ...(typeof replaced === "string" && { replaced }),
  };
}

export function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function stringsIn(value: Json | undefined): readonly string[] {
  return isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function isReceipt(value: unknown): value is Receipt {
  const members = ["reference", "receivedAt", "form", "revision", "digest", "receipt"];
  return isObject(value) && members.every((member) => typeof value[member] === "string");
}

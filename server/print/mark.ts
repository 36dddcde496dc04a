import { createHash } from "node:crypto";

import { canonicalJson } from "../../src/form/canonical.ts";
import type { Json } from "../../src/form/json.ts";

/** 32 characters that are not mistaken for one another when read aloud or by hand: no 0, 1, I, O. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 7;

/** What a print bears in place of a reference when nothing was handed in: `P-` and 35 bits of its answers' SHA-256. */
export function markOf(revision: { readonly form: string; readonly digest: string }, answers: Json): string {
  const text = canonicalJson([revision.form, revision.digest, answers]);
  const hash = createHash("sha256").update(text).digest();
  const characters = Array.from({ length: LENGTH }, (_, index) => ALPHABET[(hash[index] ?? 0) & 31]);
  return `P-${characters.join("")}`;
}

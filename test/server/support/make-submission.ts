import type { Submission } from "../../../server/store/store.ts";

/** A made-up submission; the same number gives the same. */
export function makeSubmission(number: number, changes: Partial<Submission> = {}): Submission {
  const reference = `R${String(number).padStart(7, "0")}`;
  const rest = { form: "parking-permit", revision: "2026-01-01", digest: "d", answers: "{}", receivedAt: 1 };
  return { reference, idempotencyKey: `key-${number}`, ...rest, ...changes };
}

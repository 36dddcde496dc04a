import type { Selectable } from "kysely";

import type { Cipher } from "./cipher.ts";
import type { Submission } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A row of the table as an engine gives it; some give 64-bit numbers as text. */
export type SubmissionRow = Selectable<Tables["submission"]>;

export function toRow(submission: Submission, cipher: Cipher): SubmissionRow {
  const { idempotencyKey, receivedAt, replaces = null, ...rest } = submission;
  const { text, key } = cipher.seal(submission.answers, submission.reference);
  return {
    ...rest,
    answers: text,
    answers_key: key,
    idempotency_key: idempotencyKey,
    received_at: receivedAt,
    deleted_at: null,
    replaces,
  };
}

/** @throws StoreError when the answers cannot be opened. */
export function fromRow(row: SubmissionRow, cipher: Cipher): Submission {
  const { reference, form, revision, digest } = row;
  return {
    reference,
    idempotencyKey: row.idempotency_key,
    form,
    revision,
    digest,
    answers: cipher.open({ text: row.answers, key: row.answers_key }, reference),
    receivedAt: Number(row.received_at),
    ...(row.replaces !== null && { replaces: row.replaces }),
  };
}

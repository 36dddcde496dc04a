import type { Kysely, Selectable } from "kysely";

import type { Added, Submission } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Writes a group of submissions with their event rows in one transaction. Duplicates, inside the group too, change
 * nothing and are told apart in the outcomes, which stand in the order of the group.
 */
export function addSubmissions(db: Kysely<Tables>, group: readonly Submission[]): Promise<readonly Added[]> {
  return db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto("submission")
      .values(group.map(toRow))
      .onConflict((conflict) => conflict.doNothing())
      .returning(["reference", "idempotency_key"])
      .execute();
    const added = new Set(inserted.map((row) => `${row.reference} ${row.idempotency_key}`));
    const isAdded = (it: Submission): boolean => added.has(`${it.reference} ${it.idempotencyKey}`);
    await addEvents(transaction, group.filter(isAdded));
    const present = await findByKeys(
      transaction,
      group.filter((it) => !isAdded(it)),
    );
    return group.map((it): Added => {
      if (isAdded(it)) return { kind: "added" };
      const submission = present.get(it.idempotencyKey);
      return submission === undefined ? { kind: "reference-taken" } : { kind: "key-used", submission };
    });
  });
}

async function addEvents(db: Kysely<Tables>, submissions: readonly Submission[]): Promise<void> {
  if (submissions.length === 0) return;
  const events = submissions.map(({ reference, receivedAt: at }) => ({
    reference,
    number: 1,
    kind: "received" as const,
    at,
  }));
  await db.insertInto("event").values(events).execute();
}

async function findByKeys(db: Kysely<Tables>, submissions: readonly Submission[]): Promise<Map<string, Submission>> {
  if (submissions.length === 0) return new Map();
  const keys = submissions.map(({ idempotencyKey }) => idempotencyKey);
  const rows = await db.selectFrom("submission").selectAll().where("idempotency_key", "in", keys).execute();
  return new Map(rows.map((row) => [row.idempotency_key, fromRow(row)]));
}

/** The submission with that reference. */
export async function findSubmission(db: Kysely<Tables>, reference: string): Promise<Submission | undefined> {
  const row = await db.selectFrom("submission").selectAll().where("reference", "=", reference).executeTakeFirst();
  return row && fromRow(row);
}

/** The submission made with that idempotency key. */
export async function findSubmissionByKey(db: Kysely<Tables>, key: string): Promise<Submission | undefined> {
  const row = await db.selectFrom("submission").selectAll().where("idempotency_key", "=", key).executeTakeFirst();
  return row && fromRow(row);
}

function toRow({ idempotencyKey, receivedAt, ...rest }: Submission): Tables["submission"] {
  return { ...rest, idempotency_key: idempotencyKey, received_at: receivedAt };
}

function fromRow({ idempotency_key, received_at, ...rest }: Selectable<Tables["submission"]>): Submission {
  return { ...rest, idempotencyKey: idempotency_key, receivedAt: Number(received_at) };
}

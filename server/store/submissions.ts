import type { Kysely } from "kysely";

import type { Cipher } from "./cipher.ts";
import { addEvents } from "./events.ts";
import type { Added, FoundSubmission, Submission } from "./store.ts";
import { fromRow, toRow } from "./submission-row.ts";
import type { Tables } from "./tables.ts";

/** What the calls of a store work on. */
export interface Source {
  readonly db: Kysely<Tables>;
  readonly cipher: Cipher;
}

/**
 * Writes a group of submissions with their event rows in one transaction. Duplicates, inside the group too, change
 * nothing and are told apart in the outcomes, which stand in the order of the group. To be repeated when the connection
 * broke off: a submission that is there with the same reference and key counts as added.
 */
export function addSubmissions({ db, cipher }: Source, group: readonly Submission[]): Promise<readonly Added[]> {
  // Two processes that insert the same keys in different orders would lock each other out.
  const ordered = group.toSorted((a, b) => (a.idempotencyKey < b.idempotencyKey ? -1 : 1));
  return db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto("submission")
      .values(ordered.map((it) => toRow(it, cipher)))
      .onConflict((conflict) => conflict.doNothing())
      .returning(["reference", "idempotency_key"])
      .execute();
    const added = new Set(inserted.map((row) => `${row.reference} ${row.idempotency_key}`));
    const isAdded = (it: Submission): boolean => added.has(`${it.reference} ${it.idempotencyKey}`);
    await noteAdded(transaction, ordered.filter(isAdded));
    const others = group.filter((it) => !isAdded(it)).map((it) => it.idempotencyKey);
    const present = await findByKeys({ db: transaction, cipher }, others);
    const replaced = await findReplaced(transaction, group);
    const explain = (it: Submission): Added => {
      const earlier = present.get(it.idempotencyKey);
      if (earlier?.reference === it.reference) return { kind: "added" };
      if (earlier !== undefined) return { kind: "key-used", submission: earlier };
      return replaced.has(it.replaces ?? "") ? { kind: "already-replaced" } : { kind: "reference-taken" };
    };
    return group.map((it) => (isAdded(it) ? { kind: "added" } : explain(it)));
  });
}

/** Which of the submissions that a group replaces are replaced by now. */
async function findReplaced(db: Kysely<Tables>, group: readonly Submission[]): Promise<ReadonlySet<string>> {
  const references = group.flatMap(({ replaces }) => replaces ?? []);
  if (references.length === 0) return new Set();
  const rows = await db.selectFrom("submission").select("replaces").where("replaces", "in", references).execute();
  return new Set(rows.flatMap(({ replaces }) => replaces ?? []));
}

async function noteAdded(db: Kysely<Tables>, added: readonly Submission[]): Promise<void> {
  if (added.length === 0) return;
  const received = added.map(({ reference, receivedAt: at }) => ({
    reference,
    number: 1,
    kind: "received" as const,
    at,
  }));
  await db.insertInto("event").values(received).execute();
  const replaced = added.flatMap(({ replaces, receivedAt: at }) =>
    replaces === undefined ? [] : [[replaces, at] as const],
  );
  await addEvents(
    db,
    replaced.map(([reference, at]) => ({ reference, kind: "replaced", at })),
  );
}

async function findByKeys({ db, cipher }: Source, keys: readonly string[]): Promise<Map<string, Submission>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom("submission").selectAll().where("idempotency_key", "in", keys).execute();
  return new Map(rows.map((row) => [row.idempotency_key, fromRow(row, cipher)]));
}

/** The submission with that reference, unless its answers were deleted. */
export async function findSubmission({ db, cipher }: Source, reference: string): Promise<FoundSubmission | undefined> {
  const row = await db
    .selectFrom("submission")
    .selectAll()
    .where("reference", "=", reference)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const later = await db
    .selectFrom("submission")
    .select("reference")
    .where("replaces", "=", reference)
    .executeTakeFirst();
  return { ...fromRow(row, cipher), ...(later !== undefined && { replacedBy: later.reference }) };
}

/** The submission made with that idempotency key. */
export async function findSubmissionByKey({ db, cipher }: Source, key: string): Promise<Submission | undefined> {
  const row = await db.selectFrom("submission").selectAll().where("idempotency_key", "=", key).executeTakeFirst();
  return row && fromRow(row, cipher);
}

import { sql, type Kysely } from "kysely";

import { addEvents } from "./events.ts";
import type { Expiry } from "./store.ts";
import type { Tables } from "./tables.ts";

/** So few that whoever hands in meanwhile does not wait noticeably. */
const MOST_AT_ONCE = 500;

/**
 * Deletes the answers of submissions that are due, at most 500, and gives how many. What remains is the proof:
 * reference, form, revision, digest and times. The key becomes free for a new submission.
 */
export function expireSubmissions(db: Kysely<Tables>, expiry: Expiry): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const references = await findDue(transaction, expiry);
    if (references.length === 0) return 0;
    await transaction
      .updateTable("submission")
      .set({
        answers: "",
        answers_key: null,
        // With its space this is no key that a caller could send.
        idempotency_key: sql`'deleted ' || reference`,
        deleted_at: expiry.at,
      })
      .where("reference", "in", references)
      .execute();
    await addEvents(
      transaction,
      references.map((reference) => ({ reference, kind: "deleted", at: expiry.at })),
    );
    return references.length;
  });
}

async function findDue(db: Kysely<Tables>, { before, othersBefore }: Expiry): Promise<readonly string[]> {
  const forms = await db.selectFrom("submission").select("form").distinct().execute();
  const due: string[] = [];
  for (const { form } of forms) {
    const limit = before[form] ?? othersBefore;
    if (limit === undefined || due.length >= MOST_AT_ONCE) continue;
    // oxlint-disable-next-line no-await-in-loop -- the forms share one budget
    const rows = await db
      .selectFrom("submission")
      .select("reference")
      .where("form", "=", form)
      .where("deleted_at", "is", null)
      .where("received_at", "<", limit)
      .limit(MOST_AT_ONCE - due.length)
      .execute();
    due.push(...rows.map(({ reference }) => reference));
  }
  return due;
}

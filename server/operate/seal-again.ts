import { sql, type Kysely } from "kysely";

import type { Cipher } from "../store/cipher.ts";
import type { Tables } from "../store/tables.ts";

const ROWS_AT_ONCE = 200;

/**
 * Seals with the current key whatever another key sealed or what is kept in clear, and gives how many that were. Once
 * done, the other keys may go. Without any key it opens everything. May run beside a server that has all the keys.
 */
export async function sealAgain(db: Kysely<Tables>, cipher: Cipher): Promise<number> {
  for (let total = 0; ;) {
    // oxlint-disable-next-line no-await-in-loop -- a few at a time, so that nobody waits long
    const count = await sealSome(db, cipher);
    if (count === 0) return total;
    total += count;
  }
}

function sealSome(db: Kysely<Tables>, cipher: Cipher): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom("submission")
      .select(["reference", "answers", "answers_key"])
      .where("deleted_at", "is", null)
      .where(sql<boolean>`answers_key is distinct from ${cipher.key}`)
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const { reference, answers, answers_key: key } of rows) {
      const kept = cipher.seal(cipher.open({ text: answers, key }, reference), reference);
      // oxlint-disable-next-line no-await-in-loop -- one connection does one thing at a time
      await transaction
        .updateTable("submission")
        .set({ answers: kept.text, answers_key: kept.key })
        .where("reference", "=", reference)
        .where("deleted_at", "is", null)
        .execute();
    }
    return rows.length;
  });
}

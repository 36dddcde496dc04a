import { migrate } from "./migrations.ts";
import { StoreError } from "./store.ts";
import type { Source } from "./submissions.ts";

/**
 * Makes a database ready for use on start.
 * @throws StoreError `NEWER` as `migrate`, `KEY_MISSING` when it holds answers that none of the configured keys opens.
 */
export async function prepareTables({ db, cipher }: Source): Promise<void> {
  await migrate(db);
  const rows = await db.selectFrom("submission").select("answers_key").distinct().execute();
  const missing = rows.find((row) => !cipher.has(row.answers_key));
  if (missing === undefined) return;
  throw new StoreError("KEY_MISSING", `the key ${missing.answers_key} is not among ANSWERS_KEYS`);
}

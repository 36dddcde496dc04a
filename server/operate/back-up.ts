import { PostgresAdapter, sql, type Kysely, type Transaction } from "kysely";

import type { Cipher } from "../store/cipher.ts";
import { listChanges } from "../store/migrations.ts";
import type { Tables } from "../store/tables.ts";
import { writeBackupFile } from "./backup-file.ts";
import type { BackupLine, Row } from "./backup-lines.ts";

interface BackingUp {
  readonly db: Kysely<Tables>;
  readonly cipher: Cipher;
  /** Where to write it; no file may be there yet. */
  readonly file: string;
  readonly madeAt: Date;
  /** Text of the receipts' key, where it is kept as a file. */
  readonly receiptKey?: string;
}

const ROWS_AT_ONCE = 500;

/** Writes everything as it was at one moment, while others go on writing, and gives the number of submissions. */
export async function backUp(backup: BackingUp): Promise<number> {
  let submissions = 0;
  const lines = async function* (transaction: Transaction<Tables>): AsyncGenerator<BackupLine> {
    const { cipher, receiptKey } = backup;
    yield {
      backup: {
        madeAt: backup.madeAt.toISOString(),
        changes: await listChanges(transaction),
        receiptKey: receiptKey === undefined ? undefined : cipher.seal(receiptKey, "receipt key"),
      },
    };
    for await (const submission of rowsOf(transaction, "submission", ["reference"])) {
      submissions += 1;
      yield { submission };
    }
    for await (const event of rowsOf(transaction, "event", ["reference", "number"])) yield { event };
  };
  await inSnapshot(backup.db, (transaction) => writeBackupFile(backup.file, lines(transaction)));
  return submissions;
}

/** SQLite's transactions see one moment anyway; PostgreSQL is asked to. */
function inSnapshot(db: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<void>): Promise<void> {
  const transaction = db.transaction();
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? transaction.setIsolationLevel("repeatable read").execute(work)
    : transaction.execute(work);
}

/** All rows of a table in the order of its key, a few at a time. */
async function* rowsOf(db: Kysely<Tables>, table: keyof Tables, key: readonly string[]): AsyncGenerator<Row> {
  const columns = sql.join(key.map((name) => sql.ref(name)));
  let last: Row | undefined;
  for (;;) {
    const after = last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(key.map((name) => last?.[name]))})`;
    const page = sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(ROWS_AT_ONCE)}`;
    // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ends
    const { rows } = await page.execute(db);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

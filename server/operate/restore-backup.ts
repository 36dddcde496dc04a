import type { Kysely } from "kysely";

import type { Cipher } from "../store/cipher.ts";
import { findUnknownChange } from "../store/migrations.ts";
import { StoreError } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";
import { readBackupFile } from "./backup-file.ts";
import type { BackupHead, Row } from "./backup-lines.ts";

interface Restoring {
  /** Its tables are up to date. */
  readonly db: Kysely<Tables>;
  readonly cipher: Cipher;
  readonly file: string;
}

/** What came back. */
export interface Restored {
  readonly submissions: number;
  /** Text of the receipts' key, if the backup has it. */
  readonly receiptKey?: string;
}

const ROWS_AT_ONCE = 200;

/**
 * Brings back a backup into an empty database, all of it or nothing.
 * @throws Error when the backup is damaged or was made by a newer version, or the database is not empty.
 */
export async function restoreBackup({ db, cipher, file }: Restoring): Promise<Restored> {
  const { receiptKey } = await readHead(file);
  const submissions = await db.transaction().execute(async (transaction) => {
    const present = await transaction.selectFrom("submission").select("reference").limit(1).execute();
    if (present.length > 0) {
      throw new Error("The database already holds submissions. Restore into an empty one, for example a new DATA_DIR");
    }
    return insertAll(transaction, file);
  });
  const opened = receiptKey === undefined ? undefined : cipher.open(receiptKey, "receipt key");
  return { submissions, receiptKey: opened };
}

async function readHead(file: string): Promise<BackupHead> {
  for await (const line of readBackupFile(file)) {
    if (!("backup" in line)) break;
    const unknown = findUnknownChange(line.backup.changes);
    if (unknown !== undefined) throw new StoreError("NEWER", `the backup has the change ${unknown}`);
    return line.backup;
  }
  throw new Error("The file is no backup. Take one that npm run backup made");
}

/** A damaged backup is found out at its end at the latest, and then nothing of it remains: it is one transaction. */
async function insertAll(db: Kysely<Tables>, file: string): Promise<number> {
  const waiting: Record<keyof Tables, Row[]> = { submission: [], event: [] };
  const replacing: { readonly reference: string; readonly replaces: string }[] = [];
  let submissions = 0;
  const flush = async (table: keyof Tables, most: number): Promise<void> => {
    if (waiting[table].length < most || waiting[table].length === 0) return;
    // The rows are what a table of the same name once gave.
    await db
      .insertInto(table)
      .values(waiting[table].splice(0) as never)
      .execute();
  };
  for await (const line of readBackupFile(file)) {
    if ("submission" in line) {
      const { reference, replaces } = line.submission;
      submissions += 1;
      // What it replaces may come later in the backup, and must be there before it can be named.
      if (replaces) replacing.push({ reference: String(reference), replaces: String(replaces) });
      waiting.submission.push({ ...line.submission, replaces: null });
      await flush("submission", ROWS_AT_ONCE);
    }
    if ("event" in line) {
      await flush("submission", 1);
      waiting.event.push(line.event);
      await flush("event", ROWS_AT_ONCE);
    }
  }
  await flush("submission", 1);
  await flush("event", 1);
  for (const { reference, replaces } of replacing) {
    // oxlint-disable-next-line no-await-in-loop -- one connection does one thing at a time
    await db.updateTable("submission").set({ replaces }).where("reference", "=", reference).execute();
  }
  return submissions;
}

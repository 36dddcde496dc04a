import { existsSync } from "node:fs";

import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";

import { createCipher, type Cipher } from "./cipher.ts";
import { findUnknownChange, listChanges } from "./migrations.ts";
import { connectPostgres } from "./open-postgres.ts";
import { sqliteFileIn, type StoreConfiguration } from "./open-store.ts";
import { toStoreError } from "./postgres-faults.ts";
import { StoreError } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A few at a time: answers may have a megabyte each. */
const ROWS_AT_ONCE = 50;
/** Each page is one short transaction: a long one would keep the server's log of changes from being cut. */
const CONNECTIONS = 1;

/** Which submissions to read. */
export interface WantedRevision {
  readonly form: string;
  readonly revision: string;
}

/**
 * Reads the answers (canonical JSON) of every submission of a revision that still has some, beside a running server
 * and without the right to change anything. Gives nothing where there is no store yet.
 * @throws StoreError when the store cannot be read, or answers in it cannot be opened with the keys given.
 */
export async function* readSubmissions(
  configuration: StoreConfiguration,
  wanted: WantedRevision,
): AsyncGenerator<string, void, undefined> {
  let db: Kysely<Tables> | undefined;
  try {
    db = connect(configuration);
    if (await hasTables(db)) yield* readAll(db, createCipher(configuration.answersKeys), wanted);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await db?.destroy();
  }
}

/** Whether anything was ever kept where that configuration says; an engine that others run counts as there. */
export function hasStore({ dataDir, databaseUrl }: StoreConfiguration): boolean {
  return databaseUrl !== undefined || existsSync(sqliteFileIn(dataDir));
}

function connect({ dataDir, databaseUrl: url }: StoreConfiguration): Kysely<Tables> {
  if (url !== undefined) return connectPostgres({ url, mostConnections: CONNECTIONS });
  const database = new Database(sqliteFileIn(dataDir), { readonly: true, fileMustExist: true });
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

async function hasTables(db: Kysely<Tables>): Promise<boolean> {
  const changes = await listChanges(db);
  const unknown = findUnknownChange(changes);
  if (unknown !== undefined) throw new StoreError("NEWER", `its tables have the change ${unknown}`);
  return changes.length > 0;
}

async function* readAll(db: Kysely<Tables>, cipher: Cipher, wanted: WantedRevision): AsyncGenerator<string> {
  let last = "";
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ends
    const page = await readPage(db, wanted, last);
    for (const { reference, answers, answers_key: key } of page) {
      yield cipher.open({ text: answers, key }, reference);
      last = reference;
    }
    if (page.length < ROWS_AT_ONCE) return;
  }
}

function readPage(db: Kysely<Tables>, { form, revision }: WantedRevision, after: string) {
  return db
    .transaction()
    .setAccessMode("read only")
    .execute((transaction) =>
      transaction
        .selectFrom("submission")
        .select(["reference", "answers", "answers_key"])
        .where("form", "=", form)
        .where("revision", "=", revision)
        .where("deleted_at", "is", null)
        .where("reference", ">", after)
        .orderBy("reference")
        .limit(ROWS_AT_ONCE)
        .execute(),
    );
}

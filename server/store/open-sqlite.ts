import Database from "better-sqlite3";
import { Kysely } from "kysely";

import { createCipher, type Cipher } from "./cipher.ts";
import { prepareTables } from "./prepare-tables.ts";
import { TransactionalSqliteDialect } from "./sqlite-dialect.ts";
import { StoreError } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Where the database is, and how large it may grow: `mostPages` pages of 4 kB, without it as large as the disk. */
export interface SqlitePlace {
  readonly file: string;
  readonly mostPages?: number;
  /** Whether the file must be there already; else it is made. */
  readonly mustExist?: boolean;
}

/** SQLite up to 3.51.2 can corrupt a database in WAL mode (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = "3.51.3";

/**
 * What must hold of every connection, and as what SQLite reads it back. All of it is set on every open: opening a
 * WAL database again falls back to `synchronous = NORMAL`, which loses acknowledged rows on a power cut.
 */
const PRAGMAS: readonly (readonly [name: string, value: string, readBack: unknown])[] = [
  ["busy_timeout", "5000", 5000],
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["secure_delete", "ON", 1],
  ["foreign_keys", "ON", 1],
  ["trusted_schema", "OFF", 0],
];

/** Opens the database, makes it if need be, and brings its tables up to date. Throws the engine's errors. */
export async function openSqlite(place: SqlitePlace, cipher: Cipher = createCipher([])): Promise<Kysely<Tables>> {
  const db = connectSqlite(place);
  try {
    await prepareTables({ db, cipher });
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Opens the database with every safety set, and leaves its tables as they are. Throws the engine's errors. */
export function connectSqlite({ file, mostPages, mustExist = false }: SqlitePlace): Kysely<Tables> {
  const database = new Database(file, { fileMustExist: mustExist });
  try {
    requireVersion(database);
    requireSound(database);
    for (const [name, value, readBack] of PRAGMAS) {
      database.pragma(`${name} = ${value}`);
      const actual = database.pragma(name, { simple: true });
      if (actual !== readBack) {
        throw new StoreError("PRAGMA", `SQLite keeps ${name} at ${String(actual)}; ${value} is needed`);
      }
    }
    requireWritable(database);
    if (mostPages !== undefined) database.pragma(`max_page_count = ${Math.trunc(mostPages)}`);
    return new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database }) });
  } catch (error) {
    database.close();
    throw error;
  }
}

function requireVersion(database: Database.Database): void {
  const version = String(database.prepare("select sqlite_version()").pluck().get());
  if (version.localeCompare(OLDEST_SQLITE, "en", { numeric: true }) >= 0) return;
  throw new StoreError("VERSION", `SQLite is ${version}; at least ${OLDEST_SQLITE} is needed`);
}

/** SQLite opens a file that may only be read without a word, and fails at the first submission. */
function requireWritable(database: Database.Database): void {
  database.exec("begin immediate; pragma user_version = 0; rollback");
}

/** Pages of 4 kB up to which looking through all of them on start takes no longer than about a second. */
const MOST_LOOKED_THROUGH = 65_536;

/** A damaged page is better found on start than by whoever hands in; in a large database the header must do. */
function requireSound(database: Database.Database): void {
  if (Number(database.pragma("page_count", { simple: true })) > MOST_LOOKED_THROUGH) return;
  const verdict = String(database.pragma("quick_check(1)", { simple: true }));
  if (verdict !== "ok") throw new StoreError("SQLITE_CORRUPT", "a page of it is damaged");
}

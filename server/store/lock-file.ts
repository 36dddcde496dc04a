import { existsSync } from "node:fs";

import Database from "better-sqlite3";

import { StoreError } from "./store.ts";

/** Milliseconds: long enough for a server that is just being replaced to finish. */
const LONGEST_WAIT = 3_000;

/**
 * Keeps a second server away from a database file until `release` is called or the process ends in whatever way. The
 * lock is SQLite's own, on a file beside it, so that reading the database stays possible (backup).
 * The lock's file stays: where it is found without the database, that has been lost, and an empty one in its place would
 * hide it.
 * @throws StoreError `IN_USE` when another server holds it, `MISSING` when the database that was there is gone.
 */
export function lockFile(file: string): { release(): void } {
  const wasUsed = existsSync(`${file}-lock`);
  const lock = new Database(`${file}-lock`, { timeout: LONGEST_WAIT });
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
      throw new StoreError("IN_USE", "another server has it open");
    }
    throw error;
  }
  if (wasUsed && !existsSync(file)) {
    lock.close();
    throw new StoreError("MISSING", "the database that a server had open here is gone");
  }
  return { release: () => void lock.close() };
}

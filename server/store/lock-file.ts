import Database from "better-sqlite3";

import { StoreError } from "./store.ts";

/** Milliseconds: long enough for a server that is just being replaced to finish. */
const LONGEST_WAIT = 3_000;

/**
 * Keeps a second server away from a database file until `release` is called or the process ends in whatever way. The
 * lock is SQLite's own, on a file beside it, so that reading the database stays possible (backup).
 * @throws StoreError `IN_USE` when another server holds it.
 */
export function lockFile(file: string): { release(): void } {
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
  return { release: () => void lock.close() };
}

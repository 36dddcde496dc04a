import { statSync } from "node:fs";

import { StoreError } from "./store.ts";

/**
 * A check that the file at that path still is the one that was opened. SQLite goes on writing to a file that was
 * removed or replaced under it, and all of that is gone when the process ends.
 */
export function guardFile(file: string): () => void {
  const opened = numberOf(file);
  return () => {
    if (opened === undefined || numberOf(file) !== opened || numberOf(`${file}-wal`) === undefined) {
      throw new StoreError("MOVED", "the database file or its -wal file was removed or replaced while in use");
    }
  };
}

function numberOf(path: string): bigint | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;
}

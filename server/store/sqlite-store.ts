import type { SqlitePlace } from "./open-sqlite.ts";
import { queueSubmissions } from "./queue-submissions.ts";
import { startThread } from "./sqlite-thread.ts";
import type { Store } from "./store.ts";

/**
 * Opens the SQLite store in a thread of its own. One server at a time may have it open. `keys` seal and open the
 * answers; without any they are kept in clear.
 * @throws StoreError when the database cannot be opened; the promise is rejected.
 */
export async function openSqliteStore(place: SqlitePlace, keys: readonly Uint8Array[] = []): Promise<Store> {
  const call = await startThread({ place, keys });
  const queue = queueSubmissions((group) => call("addGroup", group));
  return {
    add: async (submission) => {
      const outcome = queue.add(submission);
      return outcome === "busy" ? { kind: "busy" } : outcome;
    },
    find: (reference) => call("find", reference),
    findByKey: (key) => call("findByKey", key),
    expire: (expiry) => call("expire", expiry),
    waiting: () => queue.waiting(),
    ping: () => call("ping", undefined),
    close: async () => {
      await queue.idle();
      await call("close", undefined);
    },
  };
}

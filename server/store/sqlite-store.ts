import { createGroupCommit } from "./group-commit.ts";
import type { SqlitePlace } from "./open-sqlite.ts";
import { startThread } from "./sqlite-thread.ts";
import type { Added, Store, Submission } from "./store.ts";

const MOST_PER_GROUP = 256;
const MOST_WAITING = 10_000;

/**
 * Opens the SQLite store in a thread of its own.
 * @throws StoreError when the database cannot be opened; the promise is rejected.
 */
export async function openSqliteStore(place: SqlitePlace): Promise<Store> {
  const call = await startThread(place);
  const commit = createGroupCommit<Submission, Added>({
    write: (group) => call("addGroup", group),
    mostPerGroup: MOST_PER_GROUP,
    mostWaiting: MOST_WAITING,
  });
  return {
    add: async (submission) => {
      const outcome = commit.add(submission);
      return outcome === "busy" ? { kind: "busy" } : outcome;
    },
    find: (reference) => call("find", reference),
    findByKey: (key) => call("findByKey", key),
    ping: () => call("ping", undefined),
    close: async () => {
      await commit.idle();
      await call("close", undefined);
    },
  };
}

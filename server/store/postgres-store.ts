import { sql } from "kysely";

import { createCipher } from "./cipher.ts";
import { expireSubmissions } from "./expire-submissions.ts";
import { openPostgres, type PostgresPlace } from "./open-postgres.ts";
import { isTransientFault, toStoreError } from "./postgres-faults.ts";
import { queueSubmissions } from "./queue-submissions.ts";
import { retry } from "./retry.ts";
import type { Store } from "./store.ts";
import { addSubmissions, findSubmission, findSubmissionByKey } from "./submissions.ts";

/** Milliseconds between attempts, about as long as a PostgreSQL takes to start again. */
const PAUSES = [20, 50, 100, 200, 400, 800, 1600];

/**
 * Opens the PostgreSQL store. Any number of servers may share one. Whole transactions are tried again when a connection
 * is lost or the engine asks for it.
 * @throws StoreError when the database cannot be used; the promise is rejected.
 */
export async function openPostgresStore(place: PostgresPlace, keys: readonly Uint8Array[] = []): Promise<Store> {
  const cipher = createCipher(keys);
  const db = await openPostgres(place, cipher).catch(fail);
  const ask = <Result>(attempt: () => Promise<Result>): Promise<Result> =>
    retry(attempt, { isTransient: isTransientFault, pauses: PAUSES }).catch(fail);
  const queue = queueSubmissions((group) => ask(() => addSubmissions({ db, cipher }, group)));
  return {
    add: async (submission) => {
      const outcome = queue.add(submission);
      return outcome === "busy" ? { kind: "busy" } : outcome;
    },
    find: (reference) => ask(() => findSubmission({ db, cipher }, reference)),
    findByKey: (key) => ask(() => findSubmissionByKey({ db, cipher }, key)),
    expire: (expiry) => ask(() => expireSubmissions(db, expiry)),
    waiting: () => queue.waiting(),
    // Asked once only: whoever pings wants to know now.
    ping: async () => void (await sql`select 1 from submission limit 1`.execute(db).catch(fail)),
    close: async () => {
      await queue.idle();
      await db.destroy();
    },
  };
}

function fail(error: unknown): never {
  throw toStoreError(error);
}

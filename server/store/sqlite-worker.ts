/**
 * The thread that owns the SQLite connection. SQLite blocks whoever calls it, for an fsync or up to five seconds for
 * a lock; here it blocks nobody but the store.
 */
import { parentPort, workerData } from "node:worker_threads";

import { sql, type Kysely } from "kysely";

import { createCipher } from "./cipher.ts";
import { expireSubmissions } from "./expire-submissions.ts";
import { guardFile } from "./guard-file.ts";
import { lockFile } from "./lock-file.ts";
import { openSqlite } from "./open-sqlite.ts";
import type { AnswerMessage, CallMessage, Calls, SqliteStart } from "./sqlite-calls.ts";
import { addSubmissions, findSubmission, findSubmissionByKey } from "./submissions.ts";
import type { Tables } from "./tables.ts";

type Handlers = {
  readonly [Call in keyof Calls]: (argument: Calls[Call]["argument"]) => Promise<Calls[Call]["result"]>;
};

async function open({ place, keys }: SqliteStart): Promise<Handlers> {
  const lock = lockFile(place.file);
  const cipher = createCipher(keys);
  const db = await openSqlite(place, cipher);
  const requireFile = guardFile(place.file);
  const source = { db, cipher };
  return {
    async addGroup(group) {
      const outcomes = await addSubmissions(source, group);
      requireFile();
      return outcomes;
    },
    find: (reference) => findSubmission(source, reference),
    findByKey: (key) => findSubmissionByKey(source, key),
    async expire(expiry) {
      const count = await expireSubmissions(db, expiry);
      await emptyLog(db);
      return count;
    },
    async ping() {
      await sql`select 1 from submission limit 1`.execute(db);
      requireFile();
    },
    async close() {
      await db.destroy();
      lock.release();
    },
  };
}

/** What was deleted still stands in the write-ahead log until that has been carried over and cut to nothing. */
async function emptyLog(db: Kysely<Tables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

function send(message: AnswerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}

function sendFailure(id: number, error: unknown): void {
  const code = error instanceof Error && "code" in error ? String(error.code) : "UNKNOWN";
  send({ id, kind: "failure", code, message: error instanceof Error ? error.message : "unknown failure" });
}

async function serve(start: SqliteStart): Promise<void> {
  const handlers = await open(start);
  let turn = Promise.resolve();
  parentPort?.on("message", (message: CallMessage) => {
    turn = turn.then(() => answer(handlers, message));
  });
  send({ id: 0, kind: "result", result: undefined });
}

async function answer(handlers: Handlers, { id, call, argument }: CallMessage): Promise<void> {
  // The pairing of call and argument is what `Calls` states; TypeScript cannot follow it through a message port.
  const handle = handlers[call] as (argument: unknown) => Promise<unknown>;
  try {
    send({ id, kind: "result", result: await handle(argument) });
    if (call === "close") parentPort?.close();
  } catch (error) {
    sendFailure(id, error);
  }
}

serve(workerData).catch((error: unknown) => {
  sendFailure(0, error);
  parentPort?.close();
});

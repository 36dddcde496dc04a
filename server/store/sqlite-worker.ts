/**
 * The thread that owns the SQLite connection. SQLite blocks whoever calls it, for an fsync or up to five seconds for
 * a lock; here it blocks nobody but the store.
 */
import { parentPort, workerData } from "node:worker_threads";

import { sql, type Kysely } from "kysely";

import { openSqlite, type SqlitePlace } from "./open-sqlite.ts";
import type { AnswerMessage, CallMessage, Calls } from "./sqlite-calls.ts";
import { addSubmissions, findSubmission, findSubmissionByKey } from "./submissions.ts";
import type { Tables } from "./tables.ts";

type Handlers = {
  readonly [Call in keyof Calls]: (argument: Calls[Call]["argument"]) => Promise<Calls[Call]["result"]>;
};

function createHandlers(db: Kysely<Tables>): Handlers {
  return {
    addGroup: (group) => addSubmissions(db, group),
    find: (reference) => findSubmission(db, reference),
    findByKey: (key) => findSubmissionByKey(db, key),
    ping: async () => void (await sql`select 1 from submission limit 1`.execute(db)),
    close: () => db.destroy().then(() => undefined),
  };
}

function send(message: AnswerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}

function sendFailure(id: number, error: unknown): void {
  const code = error instanceof Error && "code" in error ? String(error.code) : "UNKNOWN";
  send({ id, kind: "failure", code, message: error instanceof Error ? error.message : "unknown failure" });
}

async function serve(place: SqlitePlace): Promise<void> {
  const handlers = createHandlers(await openSqlite(place));
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

import { Worker } from "node:worker_threads";

import type { AnswerMessage, CallMessage, Calls, SqliteStart } from "./sqlite-calls.ts";
import { StoreError } from "./store.ts";

/** Asks the thread that owns the database. The promise is rejected with a StoreError. */
export type Call = <Name extends keyof Calls>(
  name: Name,
  argument: Calls[Name]["argument"],
) => Promise<Calls[Name]["result"]>;

interface Open {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: StoreError) => void;
}

/** Starts the thread. Resolves once the database is open, is rejected with a StoreError when it cannot be. */
export async function startThread(start: SqliteStart): Promise<Call> {
  const worker = new Worker(new URL("./sqlite-worker.ts", import.meta.url), { workerData: start });
  const open = new Map<number, Open>();
  let lastId = 0;
  let gone: StoreError | undefined;

  const opened = new Promise<void>((resolve, reject) => void open.set(0, { resolve, reject }));
  worker.on("message", (message: AnswerMessage) => {
    const waiting = open.get(message.id);
    open.delete(message.id);
    if (waiting !== undefined) settle(waiting, message);
  });
  const fail = (): void => {
    gone = new StoreError("GONE", "the store's thread has ended");
    for (const { reject } of open.values()) reject(gone);
    open.clear();
  };
  worker.on("error", fail);
  worker.on("exit", fail);

  await opened;
  return (name, argument) =>
    new Promise((resolve, reject) => {
      if (gone !== undefined) return reject(gone);
      lastId += 1;
      open.set(lastId, { resolve, reject });
      const message: CallMessage = { id: lastId, call: name, argument };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(message);
    });
}

function settle({ resolve, reject }: Open, message: AnswerMessage): void {
  if (message.kind === "failure") reject(new StoreError(message.code, message.message));
  // The thread answers a call with that call's result, as `Calls` states.
  else resolve(message.result as never);
}

import type { Server, ServerResponse } from "node:http";
import process, { exit } from "node:process";

import type { Logger } from "pino";

import type { Condition } from "./operate/condition.ts";
import type { Store } from "./store/store.ts";

interface Running {
  readonly server: Server;
  readonly store: Store;
  readonly log: Logger;
  readonly condition?: Condition;
}

/** Milliseconds: then whoever is still sending is cut off; a little later the process ends in any case. */
const LONGEST_WAIT = 8_000;
const LONGEST_STOP = 9_500;

/**
 * On SIGTERM or SIGINT: takes no new connection, finishes every request that has begun, closes the store, exits 0.
 * A caller
 * that takes longer than eight seconds is cut off. A second signal ends the process at once.
 */
export function stopOnSignal({ server, store, log, condition }: Running): void {
  const unanswered = new Set<ServerResponse>();
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) exit(1);
    isStopping = true;
    condition?.stop();
    log.info("stopping: finishing what has begun");
    for (const response of unanswered) askToClose(response);
    setTimeout(() => server.closeAllConnections(), LONGEST_WAIT).unref();
    setTimeout(() => exit(1), LONGEST_STOP).unref();
    server.close(() => void closeStore(store, log));
    server.closeIdleConnections();
  };
  server.prependListener("request", (_request, response: ServerResponse) => {
    if (isStopping) askToClose(response);
    unanswered.add(response);
    response.once("close", () => unanswered.delete(response));
  });
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** A caller that keeps its connection busy would keep the server alive for ever; this makes it open another. */
function askToClose(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}

async function closeStore(store: Store, log: Logger): Promise<void> {
  try {
    await store.close();
    exit(0);
  } catch (error) {
    log.error({ code: error instanceof Error && "code" in error ? error.code : undefined }, "the store did not close");
    exit(1);
  }
}

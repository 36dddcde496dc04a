import type { Server, ServerResponse } from "node:http";
import process, { exit } from "node:process";

import type { Logger } from "pino";

import type { Store } from "./store/store.ts";

interface Running {
  readonly server: Server;
  readonly store: Store;
  readonly log: Logger;
}

const LONGEST_WAIT = 20_000;

/**
 * On SIGTERM or SIGINT: takes no new connection, finishes every request that has begun, closes the store, exits 0.
 * A second signal, or 20 seconds, end the process at once.
 */
export function stopOnSignal({ server, store, log }: Running): void {
  const unanswered = new Set<ServerResponse>();
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) exit(1);
    isStopping = true;
    log.info("stopping: finishing what has begun");
    for (const response of unanswered) askToClose(response);
    setTimeout(() => exit(1), LONGEST_WAIT).unref();
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

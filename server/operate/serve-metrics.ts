import { once } from "node:events";
import { createServer, type Server } from "node:http";

import type { Store } from "../store/store.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Serves `/metrics` on the loopback address alone, apart from the application, so that no proxy can make it public by
 * mistake. The promise is rejected with Node's error when the port is taken.
 */
export async function serveMetrics(
  metrics: Metrics,
  { port, store }: { readonly port: number; readonly store: Pick<Store, "waiting"> },
): Promise<Server> {
  const server = createServer((request, response) => {
    const isKnown = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isKnown ? 200 : 404, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(isKnown ? metrics.text(gauges(store)) : "Not found. Metrics are at /metrics.\n");
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  return server;
}

function gauges(store: Pick<Store, "waiting">): Readonly<Record<string, number>> {
  return {
    submissions_waiting: store.waiting(),
    resident_bytes: process.memoryUsage.rss(),
    uptime_seconds: Math.round(process.uptime()),
  };
}

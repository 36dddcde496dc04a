import { once } from "node:events";
import { createServer, type Server } from "node:http";

import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";

import type { Configuration } from "./configuration.ts";
import type { AppEnv } from "./http/app-env.ts";

/** A server that listens, and the address it can be reached at from this machine. */
export interface Listening {
  readonly server: Server;
  readonly url: string;
}

/** Milliseconds that a caller has to send its headers, and all of its request; how often that is looked at. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 };

/** Listens. The promise is rejected with Node's error when the port is taken or may not be used. */
export async function listen(
  app: Hono<AppEnv>,
  { port, host }: Pick<Configuration, "port" | "host">,
): Promise<Listening> {
  const listener = getRequestListener((request, bindings) =>
    // Node serves HTTP/1 here, so that the bindings are Node's own request and response.
    app.fetch(request, bindings as AppEnv["Bindings"]),
  );
  const server = createServer({ ...TIMEOUTS, keepAliveTimeout: 65_000 }, listener);
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return { server, url: `http://${name.includes(":") ? `[${name}]` : name}:${actual}` };
}

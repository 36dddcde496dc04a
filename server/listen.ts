import { once } from "node:events";
import { createServer, type Server } from "node:http";

import { getRequestListener, RequestError } from "@hono/node-server";
import type { Hono } from "hono";

import type { Configuration } from "./configuration.ts";
import type { AppEnv } from "./http/app-env.ts";
import { refuse } from "./http/problems.ts";

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
  const listener = getRequestListener(
    (request, bindings) =>
      // Node serves HTTP/1 here, so that the bindings are Node's own request and response.
      app.fetch(request, bindings as AppEnv["Bindings"]),
    { errorHandler: refuseMalformed },
  );
  const server = createServer({ ...TIMEOUTS, keepAliveTimeout: 65_000 }, listener);
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return { server, url: `http://${name.includes(":") ? `[${name}]` : name}:${actual}` };
}

const MALFORMED = refuse("malformed-request", "Host oder Adresse der Anfrage sind nicht gültig.");
const INTERNAL = refuse("internal", "Das hätte nicht geschehen dürfen. Bitte versuchen Sie es später noch einmal.");

/** Answers what never came to be a request that the application could look at. */
function refuseMalformed(error: unknown): Response {
  const { problem } = error instanceof RequestError ? MALFORMED : INTERNAL;
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

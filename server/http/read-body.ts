import type { IncomingMessage } from "node:http";

import type { Context } from "hono";

import type { AppEnv } from "./app-env.ts";

/**
 * The bytes of a request's body, or `undefined` when there are more than `most`, beyond which nothing is kept. The
 * promise is rejected when the body breaks off.
 */
export function readBody(c: Context<AppEnv>, most: number): Promise<Uint8Array | undefined> {
  const incoming = c.env?.incoming;
  // Hono would wrap Node's request into one of the web and copy the body on the way, for nothing.
  return incoming === undefined ? collect(c.req.raw, most) : receive(incoming, most);
}

function receive(incoming: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) resolve(undefined);
      else chunks.push(chunk);
    });
    incoming.on("end", () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    incoming.on("error", reject);
    // Told of every request, also of one whose end was told before.
    incoming.on("close", () => incoming.readableEnded || reject(new Error("the body broke off")));
  });
}

async function collect(request: Request, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The process that is measured: answers checks as one of three servers, all of which parse, check and answer alike.
 * Called with the name of one; says its port, and on request the processor time it used.
 */
import { createServer, type Server } from "node:http";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fastify } from "fastify";
import { pino } from "pino";

import { createApp } from "../../../server/app.ts";
import { loadCatalogue } from "../../../server/catalogue/load-catalogue.ts";
import { parseAnswers } from "../../../server/http/parse-answers.ts";
import { listen } from "../../../server/listen.ts";
import { createPackCache } from "../../../server/packs/pack-cache.ts";
import { createPacks } from "../../../server/packs/create-packs.ts";
import { createReceipts } from "../../../server/receipts.ts";
import { loadSitePages } from "../../../server/site-pages.ts";
import { openSqliteStore } from "../../../server/store/sqlite-store.ts";
import { checkAnswers } from "../../../src/form/check-answers.ts";
import { pickWork, ROOT } from "../workload.ts";

const folder = mkdtempSync(join(tmpdir(), "vordruck-bench-"));
const log = pino({ level: "info", base: null }, pino.destination("/dev/null"));
const packs = createPacks(createPackCache(join(folder, "packs")));
const { definition } = await pickWork();
const found = packs.of(definition);
if (found.kind !== "pack") throw new Error("the rules do not compile");

function check(bytes: Uint8Array): string {
  const parsed = parseAnswers(bytes);
  if (parsed.kind === "problem" || found.kind !== "pack") throw new Error("the work is no good");
  return JSON.stringify(checkAnswers(definition, found.pack, parsed.answers).result);
}

async function ours(): Promise<number> {
  const app = createApp({
    catalogue: await loadCatalogue(ROOT),
    packs,
    store: await openSqliteStore({ file: join(folder, "bench.sqlite") }),
    receipts: createReceipts(new Uint8Array(32)),
    clock: () => new Date(),
    random: (count) => new Uint8Array(count),
    log,
    page: { find: () => undefined },
    site: await loadSitePages(undefined),
  });
  return portOf((await listen(app, { port: 0, host: "127.0.0.1" })).server);
}

/** The headers that ours sends with every check, taken from ours. */
async function headersOfOurs(): Promise<Record<string, string>> {
  const { answers } = await pickWork();
  const url = `http://127.0.0.1:${await ours()}/api/forms/${definition.form}/${definition.revision}/check`;
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(answers) };
  const { headers } = await fetch(url, init);
  const own = new Set(["connection", "content-length", "date", "keep-alive", "transfer-encoding", "content-type"]);
  return Object.fromEntries([...headers].filter(([name]) => !own.has(name)));
}

async function withFastify(): Promise<number> {
  const headers = await headersOfOurs();
  const app = fastify({ logger: false, bodyLimit: 1_000_000 });
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.post("/api/forms/:form/:revision/check", (request, reply) => {
    const started = performance.now();
    const id = crypto.randomUUID();
    // The parser above gives the bytes.
    const text = check(request.body as Buffer);
    log.info(
      { id, method: "POST", route: request.routeOptions.url, status: 200, ms: performance.now() - started },
      "request",
    );
    return reply.headers(headers).header("x-request-id", id).type("application/json").send(text);
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return portOf(app.server);
}

function raw(): Promise<number> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = check(Buffer.concat(chunks));
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      response.end(text);
    });
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(portOf(server))));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const SERVERS: Readonly<Record<string, () => Promise<number>>> = { ours, fastify: withFastify, raw };
const port = await SERVERS[process.argv[2] ?? ""]?.();
process.send?.({ port });
process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));

import { once } from "node:events";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";

import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";

import { bodyOf, newKey, post } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";
import { startServer, type RunningServer } from "./support/start-server.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const GOOD = { person: { name: "Erika Muster" } };
const SUBMISSIONS = `/api/forms/${FORM}/2026-01-01/submissions`;

function newData(): string {
  return join(temporaryFolder(onTestFinished), "data");
}

/** A form that is in force on any day this test may run. */
function newForms(): string {
  return makeForms({ "2026-01-01": { manifest: { validFrom: "2020-01-01" } } }, onTestFinished);
}

function start(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  return startServer({ DATA_DIR: newData(), FORMS_DIR: newForms(), ...env }, onTestFinished);
}

/** Whether another account may do anything with the file. */
function isOpen(file: string): boolean {
  return (statSync(file).mode & 0o077) !== 0;
}

function portOf({ url }: RunningServer): number {
  return Number(new URL(url).port);
}

interface Receipt {
  readonly reference: string;
  readonly receipt: string;
}

async function submit(server: RunningServer): Promise<Receipt> {
  const response = await fetch(server.url + SUBMISSIONS, post(GOOD, { "idempotency-key": newKey() }));
  expect(response.status).toBe(201);
  return bodyOf<Receipt>(response);
}

function open(server: RunningServer, { reference, receipt }: Receipt): Promise<Response> {
  return fetch(`${server.url}/api/submissions/${reference}`, { headers: { authorization: `Bearer ${receipt}` } });
}

describe("a running server", () => {
  it("serves over HTTP what it serves in tests, with every header", async () => {
    const server = await start();
    const response = await fetch(`${server.url}/api/forms/${FORM}/2026-01-01/check`, post({}));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await bodyOf(response)).toMatchObject({ valid: false });
  });

  it("keeps what it acknowledged when it is killed the next moment", async () => {
    const env = { DATA_DIR: newData(), FORMS_DIR: newForms() };
    const first = await start(env);
    const receipts = await Promise.all(Array.from({ length: 20 }, () => submit(first)));
    await first.kill();
    const second = await start(env);
    const found = await Promise.all(receipts.map((receipt) => open(second, receipt)));
    expect(found.map(({ status }) => status)).toEqual(receipts.map(() => 200));
  });

  it("keeps its data for its own account alone", async () => {
    const data = newData();
    await start({ DATA_DIR: data });
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, "receipt.key")).mode & 0o777).toBe(0o600);
    expect(readdirSync(data)).toContain("vordruck.sqlite");
  });

  it("keeps them for its own account also in a folder that others may read", async () => {
    const data = newData();
    mkdirSync(data, { mode: 0o755 });
    const server = await start({ DATA_DIR: data });
    await submit(server);
    const open = readdirSync(data).filter((name) => statSync(join(data, name)).isFile() && isOpen(join(data, name)));
    expect(open).toEqual([]);
  });

  it("finds the rule packs it compiled in an earlier life", async () => {
    const env = { DATA_DIR: newData(), FORMS_DIR: newForms() };
    const first = await start(env);
    const { pack } = await bodyOf<{ pack: string }>(await fetch(`${first.url}/api/forms/${FORM}/current`));
    await first.stop();
    const second = await start(env);
    expect((await fetch(second.url + pack)).status).toBe(200);
  });

  it("answers on while another program holds the database, and takes submissions again afterwards", async () => {
    const data = newData();
    const server = await start({ DATA_DIR: data });
    const other = new Database(join(data, "vordruck.sqlite"));
    onTestFinished(() => void other.close());
    other.exec("begin immediate");
    const key = newKey();
    const refused = await fetch(server.url + SUBMISSIONS, post(GOOD, { "idempotency-key": key }));
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    other.exec("rollback");
    expect((await fetch(server.url + SUBMISSIONS, post(GOOD, { "idempotency-key": key }))).status).toBe(201);
  });

  it("refuses a body whose announced length is too large before it is sent", async () => {
    const server = await start();
    const headers = { "content-type": "application/json", "content-length": "1000001" };
    const path = `/api/forms/${FORM}/current/check`;
    const request = httpRequest({ port: portOf(server), path, method: "POST", headers });
    onTestFinished(() => void request.destroy());
    request.on("error", () => undefined);
    request.flushHeaders();
    const [response]: { statusCode?: number }[] = await once(request, "response");
    expect(response?.statusCode).toBe(413);
  });

  it("lives on when a caller goes away in the middle of a body", async () => {
    const server = await start();
    const socket = connect(portOf(server), "localhost");
    await once(socket, "connect");
    const head = `POST ${SUBMISSIONS} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${newKey()}`;
    socket.write(`${head}\r\nContent-Length: 500\r\n\r\n{"person":`);
    socket.destroy();
    await once(socket, "close");
    await submit(server);
    expect(server.log()).not.toContain('"level":50');
  });
});

describe("on SIGTERM", () => {
  it("the server finishes what has begun, asks callers to close, and exits 0", async () => {
    const server = await start();
    const body = JSON.stringify(GOOD);
    const headers = { "content-type": "application/json", "idempotency-key": newKey(), expect: "100-continue" };
    const request = httpRequest({ port: portOf(server), path: SUBMISSIONS, method: "POST", headers });
    request.flushHeaders();
    await once(request, "continue");
    const stopped = server.stop();
    await untilRefused(portOf(server));
    request.end(body);
    const [response]: { statusCode?: number; headers: Record<string, string> }[] = await once(request, "response");
    expect(response?.statusCode).toBe(201);
    expect(response?.headers["connection"]).toBe("close");
    expect(await stopped).toBe(0);
  });

  it("an idle server with open connections exits 0 at once", async () => {
    const server = await start();
    await (await fetch(`${server.url}/healthz`)).text();
    expect(await server.stop()).toBe(0);
  });
});

/** Resolves once nobody listens at the port any more. */
async function untilRefused(port: number): Promise<void> {
  const socket = connect(port, "localhost");
  const isOpen = await new Promise((settle) =>
    socket.on("connect", () => settle(true)).on("error", () => settle(false)),
  );
  socket.destroy();
  if (isOpen) await untilRefused(port);
}

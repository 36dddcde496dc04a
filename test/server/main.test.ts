import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { getuid } from "node:process";

import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";

import { bodyOf, newKey, post } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";
import { failToStart, startServer, type RunningServer, type StartFault } from "./support/start-server.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const GOOD = { person: { name: "Erika Muster" } };
const SUBMISSIONS = `/api/forms/${FORM}/2026-01-01/submissions`;

const NOBODY = 65_534;

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

function fail(env: Readonly<Record<string, string>>, uid?: number): Promise<StartFault> {
  return failToStart({ DATA_DIR: newData(), ...env }, uid);
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

describe("a server that cannot start says in one sentence why and what to do, and exits 1:", () => {
  it("a wrong configuration, every fault of it", async () => {
    const { code, said } = await fail({ PORT: "http", LOG_LEVEL: "loud" });
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toEqual([
      'PORT is "http": set a whole number from 0 to 65535, such as 3000.',
      expect.stringMatching(/^LOG_LEVEL is "loud": set one of /),
    ]);
  });

  it("a port in use", async () => {
    const other = createServer().listen(0, "localhost");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { code, said } = await fail({ PORT: port });
    expect(code).toBe(1);
    expect(said).toContain(
      `Port ${port} is in use by another program. Stop that program, or set PORT to another number.\n`,
    );
  });

  it("a host that is not this machine's", async () => {
    const { code, said } = await fail({ HOST: "192.0.2.1" });
    expect(code).toBe(1);
    expect(said).toContain('HOST is "192.0.2.1", which is no address of this machine.');
  });

  it("a data folder that is a file", async () => {
    const file = join(temporaryFolder(onTestFinished), "data");
    writeFileSync(file, "");
    const { code, said } = await fail({ DATA_DIR: file });
    expect(code).toBe(1);
    expect(said).toContain(
      `The folder ${file} cannot be used (EEXIST). Set DATA_DIR to a folder this server may write.`,
    );
  });

  it("a database that may only be read", async () => {
    const data = newData();
    const server = await start({ DATA_DIR: data });
    await server.stop();
    // Root may write anything, so the server runs as nobody then.
    const uid = getuid?.() === 0 ? NOBODY : undefined;
    if (uid !== undefined) giveTo(uid, data);
    chmodSync(join(data, "vordruck.sqlite"), 0o400);
    const { code, said } = await fail({ DATA_DIR: data }, uid);
    expect(code).toBe(1);
    expect(said).toContain("it may only be read. Give the account this server runs as the right to write it.");
  });

  it("a database that another program holds locked", async () => {
    const data = newData();
    mkdirSync(data);
    const other = new Database(join(data, "vordruck.sqlite"));
    onTestFinished(() => void other.close());
    other.exec("begin exclusive");
    const { code, said } = await fail({ DATA_DIR: data });
    expect(code).toBe(1);
    expect(said).toContain("holds it locked. Stop that program, or set DATA_DIR to another folder.");
  });

  it("a damaged receipt key", async () => {
    const data = newData();
    mkdirSync(data);
    writeFileSync(join(data, "receipt.key"), "07");
    const { code, said } = await fail({ DATA_DIR: data });
    expect(code).toBe(1);
    expect(said).toContain("receipt.key is damaged: bring it back from a backup.");
  });
});

function giveTo(uid: number, folder: string): void {
  chmodSync(join(folder, ".."), 0o755);
  for (const name of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    chownSync(join(folder, name), uid, uid);
  }
}

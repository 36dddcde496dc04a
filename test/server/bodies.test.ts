import { once } from "node:events";
import { connect } from "node:net";

import { afterAll, describe, expect, it, onTestFinished } from "vitest";

import { FORM, makeForms } from "./support/make-forms.ts";
import { startServer } from "./support/start-server.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const forms = makeForms({ "2026-01-01": {} }, afterAll);
const server = await startServer({ DATA_DIR: temporaryFolder(afterAll), FORMS_DIR: forms }, afterAll);
const CHECK = `POST /api/forms/${FORM}/2026-01-01/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
const GOOD = JSON.stringify({ person: { name: "Erika Muster" } });

/** Sends bytes as they are, piece after piece, and gives all that comes back until the connection closes. */
async function send(...pieces: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let said = "";
  socket.on("data", (chunk) => (said += chunk.toString()));
  socket.on("error", () => undefined);
  await once(socket, "connect");
  for (const piece of pieces) {
    // oxlint-disable-next-line no-await-in-loop -- each piece is to arrive on its own
    await new Promise((sent) => socket.write(piece, sent));
  }
  if (!socket.closed) await once(socket, "close");
  return said;
}

function statusesOf(said: string): readonly string[] {
  return [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = ""]) => status);
}

describe("a body on the wire", () => {
  it("may come in as many pieces as it likes", async () => {
    const head = `${CHECK}Connection: close\r\nContent-Length: ${GOOD.length}\r\n\r\n`;
    const said = await send(head, ...GOOD.slice(0, -1), GOOD.slice(-1));
    expect(statusesOf(said)).toEqual(["200"]);
    expect(said).toContain('"valid":true');
  });

  it("may come in chunks whose number and size are not announced", async () => {
    const chunks = [GOOD.slice(0, 9), GOOD.slice(9)].map((it) => `${it.length.toString(16)}\r\n${it}\r\n`);
    const said = await send(`${CHECK}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n`, ...chunks, "0\r\n\r\n");
    expect(statusesOf(said)).toEqual(["200"]);
  });

  it("of more than 1 MB is refused, announced or not", async () => {
    const body = `"${"x".repeat(999_999)}"`;
    const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const chunked = await send(`${CHECK}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`);
    const announced = await send(`${CHECK}Connection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    expect([...statusesOf(chunked), ...statusesOf(announced)]).toEqual(["413", "413"]);
  });

  it("that goes on and on is cut off", async () => {
    const endless = Array.from({ length: 400 }, () => `40000\r\n${"x".repeat(0x4_00_00)}\r\n`);
    expect(statusesOf(await send(`${CHECK}Transfer-Encoding: chunked\r\n\r\n`, ...endless))).toEqual(["413"]);
  });

  it("that breaks off ends the request as a bad one, which is no fault of the server", async () => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    const path = `/api/forms/${FORM}/2026-01-01/validate`;
    socket.end(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"a":`,
    );
    await expect.poll(() => server.log()).toMatch(/"status":400,"ms":\d+,"form":"parking-permit"/);
    expect(server.log()).not.toContain('"level":50');
  });
});

describe("a request that two programs could read differently is refused, and nothing behind it is answered:", () => {
  const HIDDEN = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";

  it.each([
    ["a length and chunks", `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ["two lengths", `Content-Length: 2\r\nContent-Length: 5\r\n\r\n{}${HIDDEN}`],
    ["a length below zero", `Content-Length: -1\r\n\r\n{}${HIDDEN}`],
    ["a length that is no number", `Content-Length: 2,2\r\n\r\n{}${HIDDEN}`],
    ["a length in other digits", `Content-Length: 0x2\r\n\r\n{}${HIDDEN}`],
    ["chunks not last", `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ["an encoding nobody knows", `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ["a space before the colon", `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN}`],
    ["a folded header", `X-Folded: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}${HIDDEN}`],
    ["a chunk size that is no number", `Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n${HIDDEN}`],
    ["line ends without carriage return", `Transfer-Encoding: chunked\n\n0\n\n${HIDDEN}`],
    ["a NUL in a header", `X-Nul: a\u0000b\r\nContent-Length: 2\r\n\r\n{}${HIDDEN}`],
  ])("%s", async (_, rest) => {
    expect(statusesOf(await send(CHECK + rest))).toEqual(["400"]);
  });

  it.each([
    ["a host that is none", "GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n"],
    ["no host", "GET /healthz HTTP/1.0\r\n\r\n"],
    ["a backslash in the path", "GET /..\\package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    ["no path", "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
  ])("%s, with the problem that any caller can read", async (_, request) => {
    const said = await send(request.replace("Host: a b\r\n", "Host: a b\r\nConnection: close\r\n"));
    expect(statusesOf(said)).toEqual(["400"]);
    expect(said).toContain('"type":"/problems/malformed-request"');
    expect(said.toLowerCase()).toContain("cache-control: no-store");
  });

  it("headers of more than 16 kB", async () => {
    expect(statusesOf(await send(`${CHECK}X-Long: ${"x".repeat(20_000)}\r\n\r\n${HIDDEN}`))).toEqual(["431"]);
  });
});

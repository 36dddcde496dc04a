import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** An answer, as far as a measurement looks at it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One connection that is kept alive and carries one request at a time; cheap, so that the server is measured. */
export interface Caller {
  send(request: Buffer): Promise<Answer>;
  close(): void;
}

export async function openCaller(port: number): Promise<Caller> {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  await once(socket, "connect");
  let waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void } | undefined;
  let received = "";
  socket.on("data", (chunk: Buffer) => {
    received += chunk.toString("latin1");
    const answer = parse(received);
    if (answer === undefined) return;
    received = "";
    waiting?.resolve(answer);
  });
  const fail = (): void => waiting?.reject(new Error("the connection broke"));
  socket.on("error", fail).on("close", fail);
  return {
    send: (request) => sendOn(socket, request, (it) => (waiting = it)),
    close: () => void socket.destroy(),
  };
}

type Wait = (waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }) => void;

function sendOn(socket: Socket, request: Buffer, wait: Wait): Promise<Answer> {
  return new Promise((resolve, reject) => {
    wait({ resolve, reject });
    socket.write(request);
  });
}

/** The answer, once all of it is there: with a length, or in chunks. */
function parse(text: string): Answer | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = text.slice(0, end).toLowerCase();
  const length = /\ncontent-length: (\d+)/.exec(head)?.[1];
  const body = text.slice(end + 4);
  const isWhole = length === undefined ? body.endsWith("0\r\n\r\n") : body.length >= Number(length);
  return isWhole ? { status: Number(head.slice(9, 12)), body } : undefined;
}

/** The bytes of a POST of JSON. */
export function postBytes(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Buffer {
  const lines = Object.entries({ host: "localhost", "content-type": "application/json", ...headers });
  const length = Buffer.byteLength(body);
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${head}content-length: ${length}\r\n\r\n${body}`);
}

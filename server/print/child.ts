import type { ChildMessage, PrintOrder } from "./child-messages.ts";
import { drawQrCode } from "./qr-code.ts";
import type { Sources, Typesetter } from "./typesetter.ts";

// A child process that prints. It is forked by the pool with an environment that leads nowhere, and is killed when it
// takes too long: the compiler's work cannot be stopped in any other way.

/** How many revisions keep a compiler; the one not used for longest goes first. */
const MOST_TYPESETTERS = 6;

type CreateTypesetter = (sources: Sources, main: string) => Typesetter | Promise<Typesetter>;

/** The native typesetter, or the WASM one where the platform has no binary (or `--wasm` asks for it). */
async function findEngine(): Promise<CreateTypesetter> {
  if (!process.argv.includes("--wasm")) {
    try {
      const { createNativeTypesetter } = await import("./native-typesetter.ts");
      return createNativeTypesetter;
    } catch {
      // No binary for this platform.
    }
  }
  const { createWasmTypesetter } = await import("./wasm-typesetter.ts");
  return createWasmTypesetter;
}

const engine = await findEngine();
const typesetters = new Map<string, Typesetter>();

async function typesetterFor({ key, sources, main }: PrintOrder): Promise<Typesetter> {
  const typesetter = typesetters.get(key) ?? (await engine(sources, main));
  typesetters.delete(key);
  typesetters.set(key, typesetter);
  const [oldest] = typesetters.keys();
  if (typesetters.size > MOST_TYPESETTERS && oldest !== undefined) typesetters.delete(oldest);
  return typesetter;
}

async function print(order: PrintOrder): Promise<void> {
  const typesetter = await typesetterFor(order);
  const codes = order.codes.map((text) => (text === null ? null : drawQrCode(text)));
  const payload = `${order.payload.slice(0, -1)},"codes":${JSON.stringify(codes)}}`;
  try {
    send({ kind: "done", number: order.number, outcome: typesetter.typeset({ payload, time: order.time }) });
  } finally {
    typesetter.tidy();
  }
}

function send(message: ChildMessage): void {
  process.send?.(message);
}

process.on("message", (order: PrintOrder) => {
  // The next order comes with a new turn of the event loop, in which the binary frees what the last one used.
  void print(order).catch((error: unknown) => {
    const diagnostics = [{ severity: "error" as const, message: String(error), hints: [] }];
    send({ kind: "done", number: order.number, outcome: { kind: "faulty", diagnostics } });
  });
});
process.on("disconnect", () => process.exit(0));
send({ kind: "ready" });

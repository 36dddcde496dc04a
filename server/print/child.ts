import { writeFileSync } from "node:fs";

import type { ChildMessage, PrintOrder } from "./child-messages.ts";
import { drawQrCode } from "./qr-code.ts";
import type { Sources, Typesetter } from "./typesetter.ts";

// A child process that prints. It is forked by the pool with an environment that leads nowhere, and is killed when it
// takes too long: the compiler's work cannot be stopped in any other way.

/** How many revisions keep a compiler; the one not used for longest goes first. */
const MOST_TYPESETTERS = 6;

interface Engine {
  create(sources: Sources, main: string): Typesetter | Promise<Typesetter>;
  readonly mostPrints: number;
}

/** The native typesetter, or the WASM one where the platform has no binary (or `--wasm` asks for it). */
async function findEngine(): Promise<Engine> {
  if (!process.argv.includes("--wasm")) {
    try {
      const { createNativeTypesetter } = await import("./native-typesetter.ts");
      return { create: createNativeTypesetter, mostPrints: Infinity };
    } catch {
      // No binary for this platform.
    }
  }
  const { createWasmTypesetter } = await import("./wasm-typesetter.ts");
  // Its memory grows by nearly 2 MB a print, and the package offers no way to give any back.
  return { create: createWasmTypesetter, mostPrints: 100 };
}

/** A layout can ask for any amount of memory. Where it runs out, Linux ends this process before the server. */
function offerToGoFirst(): void {
  try {
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // Another system.
  }
}

offerToGoFirst();
const engine = await findEngine();
const typesetters = new Map<string, Typesetter>();

async function typesetterFor({ key, sources, main }: PrintOrder): Promise<Typesetter> {
  const typesetter = typesetters.get(key) ?? (await engine.create(sources, main));
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
send({ kind: "ready", mostPrints: engine.mostPrints });

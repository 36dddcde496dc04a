import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { ChildMessage, PrintOrder } from "./child-messages.ts";
import type { Typeset } from "./typesetter.ts";

/** Why a process was gone before its print was done. */
export type ChildEnd = "too-slow" | "died";

type ChildOutcome = Typeset | { readonly kind: "killed"; readonly reason: ChildEnd };

/** One printing process; it takes one print at a time. */
export interface Child {
  readonly pid: number | undefined;
  /** Settles when the process is gone. */
  readonly ended: Promise<unknown>;
  isBusy(): boolean;
  /** Tells whether it was given `lifetime` prints, or as many as it can take. */
  isWorn(lifetime: number): boolean;
  /** `limit` in milliseconds, counted from when the process is ready; beyond it the process is killed. */
  print(order: Omit<PrintOrder, "number">, limit: number): Promise<ChildOutcome>;
  stop(): void;
}

const PROGRAM = fileURLToPath(new URL("child.ts", import.meta.url));
/** Starting a process is not the print's fault and gets time of its own, milliseconds. */
const START_LIMIT = 20_000;
const DIED: ChildOutcome = { kind: "killed", reason: "died" };
const TOO_SLOW: ChildOutcome = { kind: "killed", reason: "too-slow" };

/** Starts a printing process. */
export function startChild({ wasm }: { readonly wasm: boolean }): Child {
  const child = forkProgram(wasm);
  const ended = new Promise<ChildOutcome>((resolve) => {
    child.once("exit", () => resolve(DIED));
    child.on("error", () => resolve(DIED));
  });
  const ready = nextMessage(child, "ready");
  let prints = 0;
  let mostPrints = Infinity;
  let busy = false;

  async function run(order: Omit<PrintOrder, "number">, limit: number): Promise<ChildOutcome> {
    const started = await within(START_LIMIT, Promise.race([ready, ended]));
    if (started?.kind !== "ready") return started ?? TOO_SLOW;
    mostPrints = started.mostPrints;
    const done = nextMessage(child, "done");
    child.send({ number: prints, ...order } satisfies PrintOrder, () => {});
    const answer = await within(limit, Promise.race([done, ended]));
    return answer?.kind === "done" ? answer.outcome : (answer ?? TOO_SLOW);
  }

  return {
    pid: child.pid,
    ended,
    isBusy: () => busy,
    isWorn: (lifetime) => prints >= Math.min(lifetime, mostPrints),
    async print(order, limit) {
      busy = true;
      prints++;
      const outcome = await run(order, limit);
      if (outcome.kind === "killed") child.kill("SIGKILL");
      busy = false;
      return outcome;
    },
    stop: () => void child.kill("SIGKILL"),
  };
}

/** Forks the program with an environment in which reading and loading lead nowhere: no home, a proxy that refuses. */
function forkProgram(wasm: boolean): ChildProcess {
  const { PATH, SystemRoot } = process.env; // Windows starts nothing without the latter
  const env = { PATH, SystemRoot, HOME: "/nonexistent", HTTPS_PROXY: "http://127.0.0.1:1" };
  const child = fork(PROGRAM, wasm ? ["--wasm"] : [], {
    env,
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // An idle child does not keep a program from ending; when the program ends, the child does.
  child.unref();
  child.channel?.unref();
  return child;
}

/** The next message of a kind. A child answers each order once, so no other can come in between. */
function nextMessage<Kind extends ChildMessage["kind"]>(child: ChildProcess, kind: Kind) {
  return new Promise<Extract<ChildMessage, { kind: Kind }>>((resolve) => {
    const listen = (message: ChildMessage): void => {
      if (message.kind !== kind) return;
      child.off("message", listen);
      // TypeScript does not narrow a union by comparing it with a type parameter.
      resolve(message as Extract<ChildMessage, { kind: Kind }>);
    };
    child.on("message", listen);
  });
}

/** What `promise` gives within `limit` milliseconds, else `undefined`. */
async function within<T>(limit: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

import type { PrintOrder } from "./child-messages.ts";
import { createChildSet } from "./child-set.ts";
import type { Child, ChildEnd } from "./start-child.ts";
import type { Typeset } from "./typesetter.ts";

/** How the pool of printing processes behaves; each has a default. */
export interface PoolOptions {
  /** Child processes at most. */
  readonly size?: number;
  /** Prints that may wait; one more is refused. */
  readonly queue?: number;
  /** Milliseconds one print may take before its process is killed. */
  readonly limit?: number;
  /** Prints after which a process is replaced, if its compiler does not want that sooner. */
  readonly lifetime?: number;
  /** Prints with the WASM compiler even where there is a native one. */
  readonly wasm?: boolean;
}

type Printed = Typeset | { readonly kind: "busy" } | { readonly kind: "killed"; readonly reason: ChildEnd };

export interface Pool {
  /** `extra` milliseconds are added to the limit of this print. */
  print(order: Omit<PrintOrder, "number">, extra?: number): Promise<Printed>;
  /** Process ids of the children that run. */
  pids(): readonly number[];
  /** Ends all children; prints under way are answered as killed. */
  close(): void;
}

interface Waiting {
  readonly order: Omit<PrintOrder, "number">;
  readonly extra: number;
  readonly resolve: (printed: Printed) => void;
  readonly isSecondTry: boolean;
}

/**
 * Child processes that print, started on first use. A print that takes longer than `limit` is killed with its process;
 * one whose process died of something else is tried once more in a fresh one.
 */
export function createPool(options: PoolOptions = {}): Pool {
  const { size = 2, queue = 64, limit = 5_000, lifetime = 1_000, wasm = false } = options;
  const children = createChildSet({ size, wasm });
  const waiting: Waiting[] = [];
  let closed = false;

  function next(): void {
    const child = waiting.length > 0 ? children.findFree() : undefined;
    const job = child === undefined ? undefined : waiting.shift();
    if (child !== undefined && job !== undefined) void run(child, job);
  }

  async function run(child: Child, job: Waiting): Promise<void> {
    const outcome = await child.print(job.order, limit + job.extra);
    if (outcome.kind === "killed" || child.isWorn(lifetime)) children.retire(child);
    const mayTryAgain = outcome.kind === "killed" && outcome.reason === "died" && !job.isSecondTry && !closed;
    if (mayTryAgain) waiting.unshift({ ...job, isSecondTry: true });
    else job.resolve(outcome);
    next();
  }

  return {
    print: (order, extra = 0) =>
      new Promise((resolve) => {
        if (closed || waiting.length >= queue) return resolve({ kind: "busy" });
        waiting.push({ order, extra, resolve, isSecondTry: false });
        next();
      }),
    pids: children.pids,
    close() {
      closed = true;
      children.stopAll();
      for (const { resolve } of waiting.splice(0)) resolve({ kind: "busy" });
    },
  };
}

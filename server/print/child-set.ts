import { startChild, type Child } from "./start-child.ts";

/** The printing processes that run; one that ended is no longer among them. */
export interface ChildSet {
  /** One that prints nothing at the moment: a running one, or a fresh one where fewer than `size` run. */
  findFree(): Child | undefined;
  /** Ends a process; another takes its place when it is needed. */
  retire(child: Child): void;
  pids(): readonly number[];
  stopAll(): void;
}

/** An empty set that grows to `size` processes. */
export function createChildSet({ size, wasm }: { readonly size: number; readonly wasm: boolean }): ChildSet {
  const children = new Set<Child>();

  function start(): Child {
    const child = startChild({ wasm });
    children.add(child);
    void child.ended.then(() => children.delete(child));
    return child;
  }

  return {
    findFree: () => [...children].find((child) => !child.isBusy()) ?? (children.size < size ? start() : undefined),
    retire(child) {
      children.delete(child);
      child.stop();
    },
    pids: () => [...children].flatMap(({ pid }) => pid ?? []),
    stopAll() {
      for (const child of children) child.stop();
    },
  };
}

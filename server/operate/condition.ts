import { statfs } from "node:fs/promises";

/** How the process and its disk are. */
export interface Condition {
  isStopping(): boolean;
  /** From now on this server takes nothing new. */
  stop(): void;
  /** Whether the folder's disk has the room it should. */
  hasRoom(): Promise<boolean>;
}

const MEGABYTE = 1_000_000;

/** Watches the disk of `folder`, of which `leastFreeMegabytes` are to stay free. */
export function createCondition(folder: string, leastFreeMegabytes: number): Condition {
  let isStopping = false;
  return {
    isStopping: () => isStopping,
    stop: () => void (isStopping = true),
    async hasRoom() {
      try {
        const { bavail, bsize } = await statfs(folder);
        return (bavail * bsize) / MEGABYTE >= leastFreeMegabytes;
      } catch {
        // A folder that is gone, or its disk, has none.
        return false;
      }
    },
  };
}

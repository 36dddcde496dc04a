import { createGroupCommit, type GroupCommit } from "./group-commit.ts";
import type { Added, Submission } from "./store.ts";

const MEGABYTE = 1_000_000;

/** The queue in front of either store: it bounds the memory that waiting takes, and how long one commit may last. */
export function queueSubmissions(
  write: (group: readonly Submission[]) => Promise<readonly Added[]>,
): GroupCommit<Submission, Added> {
  return createGroupCommit({
    write,
    sizeOf: ({ answers }) => answers.length,
    mostPerGroup: { items: 256, size: 4 * MEGABYTE },
    mostWaiting: { items: 10_000, size: 64 * MEGABYTE },
  });
}

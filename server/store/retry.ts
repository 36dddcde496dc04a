import { setTimeout as pause } from "node:timers/promises";

interface Options {
  readonly isTransient: (error: unknown) => boolean;
  /** Milliseconds to wait before each further attempt; as many attempts follow the first. */
  readonly pauses: readonly number[];
}

/** Attempts something until it succeeds, fails for good, or every pause was used; then it fails as it last failed. */
export async function retry<Result>(attempt: () => Promise<Result>, { isTransient, pauses }: Options): Promise<Result> {
  for (const milliseconds of pauses) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next attempt depends on this one
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
    }
    // oxlint-disable-next-line no-await-in-loop -- see above
    await pause(milliseconds);
  }
  return attempt();
}

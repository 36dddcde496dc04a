import { afterAll } from "vitest";

import type { Afterwards } from "./temporary-folder.ts";

/**
 * What `afterAll` is to a file, for use inside `beforeAll`, where a further `afterAll` would not be heard. To be called
 * while the tests are collected; what is given last runs first.
 */
export function collectCleanUps(): Afterwards {
  const cleanUps: (() => void | Promise<void>)[] = [];
  afterAll(async () => {
    // oxlint-disable-next-line no-await-in-loop -- what was made last may need what was made first
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });
  return (cleanUp) => void cleanUps.push(cleanUp);
}

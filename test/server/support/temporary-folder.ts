import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Vitest's `onTestFinished` or `afterAll`: what is given to it runs when the thing is no longer needed. */
export type Afterwards = (cleanUp: () => void | Promise<void>) => void;

/** An empty folder, removed afterwards. */
export function temporaryFolder(afterwards: Afterwards): string {
  const folder = mkdtempSync(join(tmpdir(), "vordruck-test-"));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findChromium } from "./page/chromium.ts";

/**
 * Builds the page once when `dist/` is older than its sources, so that tests drive what would be deployed, and sees to a
 * Chromium: two workers that unpack the same one at once would wait for each other for ever. What the tests put into the
 * temporary folder goes into one of their own, so that nothing of it stays, not even of a test that was killed.
 */
export default async function setup(): Promise<() => void> {
  const { status } = spawnSync(process.execPath, ["server/bootstrap/build.ts", "--if-stale"], { stdio: "inherit" });
  if (status !== 0) throw new Error("the page could not be built; see the message above");
  // Where there is none, the tests that need it say so.
  await findChromium().catch(() => undefined);

  const folder = mkdtempSync(join(tmpdir(), "vordruck-"));
  // PostgreSQL runs as another account.
  chmodSync(folder, 0o711);
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

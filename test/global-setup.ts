import { spawnSync } from "node:child_process";

import { findChromium } from "./page/chromium.ts";

/**
 * Builds the page once when `dist/` is older than its sources, so that tests drive what would be deployed, and sees to a
 * Chromium: two workers that unpack the same one at once would wait for each other for ever.
 */
export default async function setup(): Promise<void> {
  const { status } = spawnSync(process.execPath, ["server/bootstrap/build.ts", "--if-stale"], { stdio: "inherit" });
  if (status !== 0) throw new Error("the page could not be built; see the message above");
  // Where there is none, the tests that need it say so.
  await findChromium().catch(() => undefined);
}

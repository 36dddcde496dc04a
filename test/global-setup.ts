import { spawnSync } from "node:child_process";

/** Builds the page once when `dist/` is older than its sources, so that tests drive what would be deployed. */
export default function setup(): void {
  const { status } = spawnSync(process.execPath, ["server/bootstrap/build.ts", "--if-stale"], { stdio: "inherit" });
  if (status !== 0) throw new Error("the page could not be built; see the message above");
}

import { readFileSync } from "node:fs";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

import { FORM } from "../server/support/make-forms.ts";
import type { RunningServer } from "../server/support/start-server.ts";
import type { Fault } from "./fault.ts";
import { strikeUnderLoad, type Moment } from "./under-load.ts";

const NEEDS_LINUX = process.platform === "linux" ? undefined : "needs Linux, to find the processes of a server";

/** Kills whatever prints in the middle of a print; whoever asked for that still gets the paper. */
async function killPrinting({ site, server, broke }: Moment): Promise<RunningServer> {
  const printing = fetch(`${site.url}/api/forms/${FORM}/2026-01-01/print`);
  for (const pid of await untilChildren(server.process.pid ?? 0)) process.kill(pid, "SIGKILL");
  const { status } = await printing;
  if (status !== 200) broke(`a print was answered ${status} after its process was killed`);
  if (server.process.exitCode !== null) broke("the server ended with its printing process");
  return server;
}

async function untilChildren(pid: number): Promise<readonly number[]> {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  if (children !== "") return children.split(" ").map(Number);
  await pause(20);
  return untilChildren(pid);
}

/** The processes that print, which may be killed at any time. */
export const PRINT_FAULT: Fault = {
  name: "printing process killed (kill -9), SQLite",
  short: 1,
  long: 20,
  missing: NEEDS_LINUX,
  run: (times, afterwards) => strikeUnderLoad({ engine: "sqlite", times, strike: killPrinting }, afterwards),
};

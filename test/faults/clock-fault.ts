import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import type { RunningServer } from "../server/support/start-server.ts";
import type { Fault } from "./fault.ts";
import { strikeUnderLoad, type Moment } from "./under-load.ts";

const CLOCK = pathToFileURL(join(import.meta.dirname, "jumping-clock.mjs")).href;

const HALF_A_DAY = 12 * 60 * 60 * 1000;
/** Twenty milliseconds each. */
const MOST_LOOKS = 500;

async function jump({ server, broke }: Moment): Promise<RunningServer> {
  const before = lastMoment(server);
  server.process.kill("SIGUSR2");
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    if (Math.abs(lastMoment(server) - before) > HALF_A_DAY) return server;
    // oxlint-disable-next-line no-await-in-loop -- until a request after the jump is logged
    await pause(20);
  }
  broke("the server's clock did not jump");
  return server;
}

/** The moment of the last line in the server's log, by its own clock. */
function lastMoment(server: RunningServer): number {
  return Number(
    [
      ...server
        .log()
        .slice(-10_000)
        .matchAll(/"time":(\d+)/g),
    ].at(-1)?.[1],
  );
}

/** A clock that somebody sets, or that a time service puts right, while people hand in. */
export const CLOCK_FAULT: Fault = {
  name: "clock jumping by days and years, SQLite",
  short: 3,
  long: 60,
  run: (times, afterwards) =>
    strikeUnderLoad({ engine: "sqlite", times, env: { NODE_OPTIONS: `--import=${CLOCK}` }, strike: jump }, afterwards),
};

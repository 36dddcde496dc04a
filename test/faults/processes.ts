import type { Fault } from "./fault.ts";
import { strikeUnderLoad, type Moment } from "./under-load.ts";
import type { RunningServer } from "../server/support/start-server.ts";

const LONGEST_STOP = 10_000;

async function kill({ site, server }: Moment): Promise<RunningServer> {
  await server.kill();
  return site.start();
}

async function stop({ site, server, broke }: Moment): Promise<RunningServer> {
  const began = performance.now();
  const code = await server.stop();
  if (code !== 0) broke(`a stopped server ended with ${code}`);
  if (performance.now() - began > LONGEST_STOP) broke("a stopped server took more than 10 seconds");
  return site.start();
}

async function killPostgres({ site, server, broke }: Moment): Promise<RunningServer> {
  await site.postgres?.kill();
  await site.postgres?.start();
  if (server.process.exitCode !== null) broke("the server ended with its database");
  return server;
}

async function restartPostgres({ site, server, broke }: Moment): Promise<RunningServer> {
  await site.postgres?.stop();
  await site.postgres?.start();
  if (server.process.exitCode !== null) broke("the server ended with its database");
  return server;
}

/** Processes that end, expected or not. */
export const PROCESS_FAULTS: readonly Fault[] = [
  {
    name: "server killed (kill -9), SQLite",
    short: 2,
    long: 50,
    run: (times, afterwards) => strikeUnderLoad({ engine: "sqlite", times, strike: kill }, afterwards),
  },
  {
    name: "server killed (kill -9), PostgreSQL",
    short: 1,
    long: 50,
    run: (times, afterwards) => strikeUnderLoad({ engine: "postgres", times, strike: kill }, afterwards),
  },
  {
    name: "server stopped (SIGTERM), SQLite",
    short: 1,
    long: 20,
    run: (times, afterwards) => strikeUnderLoad({ engine: "sqlite", times, strike: stop }, afterwards),
  },
  {
    name: "PostgreSQL killed (kill -9)",
    short: 1,
    long: 20,
    run: (times, afterwards) => strikeUnderLoad({ engine: "postgres", times, strike: killPostgres }, afterwards),
  },
  {
    name: "PostgreSQL restarted",
    short: 1,
    long: 10,
    run: (times, afterwards) => strikeUnderLoad({ engine: "postgres", times, strike: restartPostgres }, afterwards),
  },
];

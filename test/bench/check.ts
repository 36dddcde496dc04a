import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

import { openCaller, postBytes, type Caller } from "./caller.ts";
import { quantile, spread } from "./figures.ts";
import { pickWork } from "./workload.ts";

const NAMES = ["raw", "fastify", "ours"] as const;
const ROUNDS = 5;
const SECONDS = 2;
const CONNECTIONS = 32;

interface Measured {
  readonly perSecond: number[];
  /** Microseconds of processor time for each request. */
  readonly cpu: number[];
}

/**
 * Checks of the same answers by three servers in turn, several rounds, so that a slow minute of the machine meets all:
 * raw `node:http`, Fastify with the same headers, log line and request number, and ours.
 */
export async function run(): Promise<void> {
  const { definition, answers } = await pickWork();
  const path = `/api/forms/${definition.form}/${definition.revision}/check`;
  const request = postBytes(path, JSON.stringify(answers));
  const results = new Map(NAMES.map((name): [string, Measured] => [name, { perSecond: [], cpu: [] }]));
  // oxlint-disable no-await-in-loop -- one at a time, or they would measure each other
  const servers: Server[] = [];
  for (const name of NAMES) servers.push(await start(name));
  for (const server of servers) await hammer(server.callers, request, SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const server of servers) {
      const { perSecond, cpu } = await measure(server, request);
      results.get(server.name)?.perSecond.push(perSecond);
      results.get(server.name)?.cpu.push(cpu);
    }
  }
  for (const { callers, child } of servers) {
    for (const caller of callers) caller.close();
    child.kill("SIGKILL");
  }
  print(results, request.length);
}

interface Server {
  readonly name: string;
  readonly child: ChildProcess;
  readonly callers: readonly Caller[];
}

async function start(name: string): Promise<Server> {
  const child = fork(resolve(import.meta.dirname, "check-servers/serve.ts"), [name]);
  // What serve.ts says first.
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { name, child, callers: await Promise.all(Array.from({ length: CONNECTIONS }, () => openCaller(port))) };
}

async function measure({ child, callers }: Server, request: Buffer): Promise<{ perSecond: number; cpu: number }> {
  const before = await cpuOf(child);
  const began = performance.now();
  const count = await hammer(callers, request, SECONDS);
  const seconds = (performance.now() - began) / 1_000;
  return { perSecond: count / seconds, cpu: ((await cpuOf(child)) - before) / count };
}

async function hammer(callers: readonly Caller[], request: Buffer, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let count = 0;
  const work = async (caller: Caller): Promise<void> => {
    while (performance.now() < end) {
      // oxlint-disable-next-line no-await-in-loop -- a connection carries one request at a time
      const { status } = await caller.send(request);
      if (status !== 200) throw new Error(`answered ${status}`);
      count += 1;
    }
  };
  await Promise.all(callers.map(work));
  return count;
}

async function cpuOf(server: ChildProcess): Promise<number> {
  const answer = once(server, "message");
  server.send("cpu?");
  // What serve.ts answers.
  const [{ cpu }] = (await answer) as [{ cpu: NodeJS.CpuUsage }];
  return cpu.user + cpu.system;
}

function print(results: ReadonlyMap<string, Measured>, bytes: number): void {
  const median = (name: string, key: keyof Measured): number => quantile(results.get(name)?.[key] ?? [], 0.5);
  console.log(`Checks of ${bytes} bytes, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each in turn\n`);
  console.log("| server | checks/s | CPU µs/check | throughput / Fastify | CPU / raw |\n|---|---|---|---|---|");
  for (const [name, { perSecond, cpu }] of results) {
    const throughput = median(name, "perSecond") / median("fastify", "perSecond");
    const ratio = median(name, "cpu") / median("raw", "cpu");
    const cells = [name, spread(perSecond), spread(cpu, 1), throughput.toFixed(2), ratio.toFixed(2)];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

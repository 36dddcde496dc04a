import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { startPostgres } from "../server/support/postgres.ts";
import { startServer } from "../server/support/start-server.ts";
import { openCaller, postBytes, type Answer, type Caller } from "./caller.ts";
import { quantile } from "./figures.ts";
import { pickWork, publishCopy } from "./workload.ts";

interface Paced {
  /** Milliseconds from the moment a request was due to its answer. */
  readonly latencies: readonly number[];
  readonly answers: readonly Answer[];
}

const CONNECTIONS = 64;
const WARM_UP = 3;

/** A steady stream of new submissions against a real server and store: `-- submissions [seconds]`, 60 without. */
export async function run(): Promise<void> {
  const seconds = Number(process.argv[3] ?? 60);
  console.log("| store | wanted | seconds | accepted | refused | lost | p50 ms | p99 ms | worst ms |");
  console.log("|---|---|---|---|---|---|---|---|---|");
  await measure("sqlite", 1_000, seconds);
  await measure("postgres", 500, seconds);
}

async function measure(engine: "sqlite" | "postgres", perSecond: number, seconds: number): Promise<void> {
  const cleanUps: (() => void | Promise<void>)[] = [];
  const afterwards = (it: () => void | Promise<void>): void => void cleanUps.push(it);
  const dataDir = mkdtempSync(join(tmpdir(), "vordruck-bench-"));
  afterwards(() => rmSync(dataDir, { recursive: true, force: true }));
  const url = engine === "postgres" ? await (await startPostgres(afterwards)).newDatabase() : undefined;
  const { definition, answers } = await pickWork();
  const forms = mkdtempSync(join(tmpdir(), "vordruck-bench-forms-"));
  afterwards(() => rmSync(forms, { recursive: true, force: true }));
  publishCopy(definition, forms);
  const env = {
    DATA_DIR: dataDir,
    FORMS_DIR: forms,
    LOG_LEVEL: "info",
    ...(url === undefined ? {} : { DATABASE_URL: url }),
  };
  const server = await startServer(env, afterwards);
  const port = Number(new URL(server.url).port);
  const body = JSON.stringify(answers);
  const path = `/api/forms/${definition.form}/${definition.revision}/submissions`;
  const next = (): Buffer => postBytes(path, body, { "idempotency-key": randomUUID() });
  const callers = await Promise.all(Array.from({ length: CONNECTIONS }, () => openCaller(port)));
  await pace(callers, { perSecond, seconds: WARM_UP, next });
  const { latencies, answers: received } = await pace(callers, { perSecond, seconds, next });
  const accepted = received.filter(({ status }) => status === 201);
  const lost = await countLost(server.url, accepted);
  const times = [0.5, 0.99, 1].map((share) => quantile(latencies, share).toFixed(1));
  const counts = [accepted.length, received.length - accepted.length, lost];
  console.log(`| ${[engine, `${perSecond}/s`, seconds, ...counts, ...times].join(" | ")} |`);
  for (const caller of callers) caller.close();
  await server.stop();
  // oxlint-disable-next-line no-await-in-loop -- the last thing made goes first
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
}

/** Sends on schedule whatever becomes of the requests before; one that must wait for a connection waits measured. */
async function pace(
  callers: readonly Caller[],
  { perSecond, seconds, next }: { readonly perSecond: number; readonly seconds: number; readonly next: () => Buffer },
): Promise<Paced> {
  const total = perSecond * seconds;
  const latencies: number[] = [];
  const answers: Answer[] = [];
  const start = performance.now();
  let sent = 0;
  const work = async (caller: Caller): Promise<void> => {
    while (sent < total) {
      const due = start + ((sent += 1) / perSecond) * 1_000;
      const wait = due - performance.now();
      // oxlint-disable no-await-in-loop -- a connection carries one request at a time
      if (wait > 0) await pause(wait);
      answers.push(await caller.send(next()));
      latencies.push(performance.now() - due);
    }
  };
  await Promise.all(callers.map(work));
  return { latencies, answers };
}

/** Looks up every accepted submission with its receipt. */
async function countLost(url: string, accepted: readonly Answer[]): Promise<number> {
  const rest = [...accepted];
  let lost = 0;
  const look = async (): Promise<void> => {
    for (let it = rest.pop(); it !== undefined; it = rest.pop()) {
      const { reference, receipt }: { reference: string; receipt: string } = JSON.parse(it.body);
      const headers = { authorization: `Bearer ${receipt}` };
      const found = await fetch(`${url}/api/submissions/${reference}`, { headers });
      await found.arrayBuffer();
      if (found.status !== 200) lost += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, look));
  return lost;
}

import { setTimeout as pause } from "node:timers/promises";

import type { Afterwards } from "../server/support/temporary-folder.ts";
import type { RunningServer } from "../server/support/start-server.ts";
import type { FaultResult } from "./fault.ts";
import { findLost, startLoad } from "./load.ts";
import { prepareSite, type Site } from "./site.ts";

/** The moment of a fault: what runs, and a way to note that something broke. */
export interface Moment {
  readonly site: Site;
  readonly server: RunningServer;
  readonly broke: (what: string) => void;
}

interface UnderLoad {
  readonly engine: "sqlite" | "postgres";
  readonly times: number;
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Makes the fault and gives the server that runs afterwards: the same or another. */
  readonly strike: (moment: Moment) => Promise<RunningServer>;
}

/** Callers hand in; the fault strikes again and again; at the end every acknowledged submission is looked at. */
export async function strikeUnderLoad(
  { times, strike, ...wish }: UnderLoad,
  afterwards: Afterwards,
): Promise<FaultResult> {
  const site = await prepareSite(wish, afterwards);
  const broken: string[] = [];
  const recovered: number[] = [];
  let server = await site.start();
  const load = startLoad(site.url);
  await load.untilNext();
  for (let time = 0; time < times; time += 1) {
    // At no foreseeable point of a commit, and with some hundred kept in between.
    // oxlint-disable-next-line no-await-in-loop -- one fault after the other
    await pause(100 + Math.random() * 200);
    const began = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- see above
    server = await strike({ site, server, broke: (what) => void broken.push(what) });
    // oxlint-disable-next-line no-await-in-loop -- see above
    await load.untilNext();
    recovered.push(performance.now() - began);
  }
  await load.finish();
  const lost = await findLost(site.url, load.acknowledged);
  await server.stop();
  const { submissions, half } = await site.count();
  const surplus = Math.abs(submissions - load.acknowledged.length);
  broken.push(...load.unexpected(), ...lost.slice(0, 3));
  if (surplus > 0) broken.push(`${submissions} are kept of ${load.acknowledged.length} acknowledged`);
  return {
    tried: times,
    acknowledged: load.acknowledged.length,
    lost: lost.length + surplus + half,
    recovered,
    broken,
  };
}

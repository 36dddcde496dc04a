import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";

import { createCipher } from "../../../server/store/cipher.ts";
import { openSqlite } from "../../../server/store/open-sqlite.ts";
import { createDisk, type Random } from "./disk.ts";
import type { Operation } from "./recording.ts";
import { numberOf, recordedSubmission } from "./recorded-submission.ts";

/** What was found on the images of one recording. */
export interface PowerCuts {
  readonly images: number;
  /** Images on which something acknowledged was missing or differed. */
  readonly lost: number;
  /** Images that could not be opened or whose integrity check failed. */
  readonly corrupt: number;
  /** Images with a submission without its event, or an event without its submission. */
  readonly half: number;
  /** Acknowledged submissions looked for, over all images. */
  readonly acknowledged: number;
}

type Finding = "sound" | "lost" | "corrupt" | "half";

/** Cuts the power at as many moments of a recording, spread evenly, and looks at what each cut leaves behind. */
export async function cutPower(
  operations: readonly Operation[],
  { images, seed, folder }: { readonly images: number; readonly seed: number; readonly folder: string },
): Promise<PowerCuts> {
  const random = createRandom(seed);
  const disk = createDisk();
  const findings: Finding[] = [];
  const told: string[] = [];
  let acknowledged = 0;
  let next = 0;
  for (const [index, operation] of operations.entries()) {
    if (operation.name === "acknowledged") {
      told.push(...operation.content.toString().split("\n").filter(Boolean));
    } else disk.apply(operation);
    while (next < images && Math.floor((next * operations.length) / images) <= index) {
      next += 1;
      acknowledged += told.length;
      // oxlint-disable-next-line no-await-in-loop -- the disk goes on only when this moment has been looked at
      findings.push(await inspect(disk.cutPower(random), told, folder));
    }
  }
  const count = (wanted: Finding): number => findings.filter((it) => it === wanted).length;
  return { images: next, lost: count("lost"), corrupt: count("corrupt"), half: count("half"), acknowledged };
}

async function inspect(image: ReadonlyMap<string, Buffer>, told: readonly string[], parent: string): Promise<Finding> {
  const folder = join(parent, "image");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of image)
    if (/\.sqlite(?:-wal|-journal)?$/.test(name)) writeFileSync(join(folder, name), content);
  const file = join(folder, "test.sqlite");
  try {
    // As the server does on start: what it cannot open it would refuse.
    await (await openSqlite({ file }, createCipher([]))).destroy();
    return look(file, told);
  } catch {
    return "corrupt";
  }
}

function look(file: string, told: readonly string[]): Finding {
  const database = new Database(file, { readonly: true });
  try {
    if (database.pragma("integrity_check", { simple: true }) !== "ok") return "corrupt";
    const rows: unknown[][] = database.prepare<[], unknown[]>("select reference, answers from submission").raw().all();
    const kept = new Map(rows.map(([reference, answers]) => [String(reference), answers]));
    const events = new Set(database.prepare("select reference from event").pluck().all());
    if (kept.size !== events.size || [...kept.keys()].some((reference) => !events.has(reference))) return "half";
    const isKept = (it: string): boolean => kept.get(it) === recordedSubmission(numberOf(it)).answers;
    return told.every(isKept) ? "sound" : "lost";
  } finally {
    database.close();
  }
}

/** Repeatable numbers: the same seed gives the same power cuts (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

import Database from "better-sqlite3";

import { failToStart } from "../server/support/start-server.ts";
import { temporaryFolder, type Afterwards } from "../server/support/temporary-folder.ts";
import type { Fault } from "./fault.ts";
import { strikeUnderLoad, type Moment } from "./under-load.ts";
import type { RunningServer } from "../server/support/start-server.ts";

const CAN_MOUNT = process.platform === "linux" && process.getuid?.() === 0;
const NEEDS_ROOT = CAN_MOUNT ? undefined : "needs root on Linux, to mount a small disk";

/** A disk of 24 MB in memory. */
function smallDisk(afterwards: Afterwards): string {
  const folder = temporaryFolder(afterwards);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder]);
  afterwards(() => void spawnSync("umount", ["--lazy", folder]));
  return folder;
}

/** Fills the disk to the last byte until submissions are refused, then makes room again. */
async function fill({ site, server, broke }: Moment): Promise<RunningServer> {
  const filler = join(site.dataDir, "filler");
  const file = openSync(filler, "a");
  const block = Buffer.alloc(64 * 1024);
  for (let isFull = false; !isFull;) {
    try {
      if (writeSync(file, block) < block.length) isFull = true;
    } catch {
      isFull = true;
    }
  }
  closeSync(file);
  await pause(1_500);
  if ((await fetch(`${site.url}/healthz`)).status !== 200) broke("the server stopped answering");
  rmSync(filler);
  return server;
}

async function makeReadOnly({ site, server, broke }: Moment): Promise<RunningServer> {
  await server.stop();
  execFileSync("mount", ["-o", "remount,ro", site.dataDir]);
  const { code, said } = await failToStart({ DATA_DIR: site.dataDir });
  if (code !== 1 || !/cannot be opened|may only be read/.test(said)) broke(`started on a read-only disk: ${said}`);
  execFileSync("mount", ["-o", "remount,rw", site.dataDir]);
  return site.start();
}

async function holdLock({ site, server }: Moment): Promise<RunningServer> {
  const other = new Database(join(site.dataDir, "vordruck.sqlite"));
  other.exec("begin immediate");
  // Longer than the store waits for a lock.
  await pause(6_000);
  other.exec("rollback");
  other.close();
  return server;
}

/** Disks and files that fail. */
export const DISK_FAULTS: readonly Fault[] = [
  {
    name: "disk full, SQLite",
    short: 1,
    long: 10,
    missing: NEEDS_ROOT,
    run: (times, afterwards) =>
      strikeUnderLoad({ engine: "sqlite", times, dataDir: smallDisk(afterwards), strike: fill }, afterwards),
  },
  {
    name: "disk turned read-only, SQLite",
    short: 1,
    long: 5,
    missing: NEEDS_ROOT,
    run: (times, afterwards) =>
      strikeUnderLoad({ engine: "sqlite", times, dataDir: smallDisk(afterwards), strike: makeReadOnly }, afterwards),
  },
  {
    name: "database locked by another program, SQLite",
    short: 1,
    long: 5,
    run: (times, afterwards) => strikeUnderLoad({ engine: "sqlite", times, strike: holdLock }, afterwards),
  },
];

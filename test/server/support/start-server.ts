import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import process from "node:process";

import type { Afterwards } from "./temporary-folder.ts";

/** A server as an operator runs it: a process of its own that listens on a free port. */
export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it without warning. */
  kill(): Promise<void>;
  /** Ends it as an operator does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** What it wrote to its log. */
  log(): string;
}

/** Why a server did not start. */
export interface StartFault {
  readonly code: number | null;
  readonly said: string;
}

const MAIN = resolve(import.meta.dirname, "../../../server/main.ts");

type Environment = Readonly<Record<string, string>>;

/** Starts a server and waits until it says that it is ready. */
export async function startServer(env: Environment, afterwards: Afterwards): Promise<RunningServer> {
  const child = spawnServer(env);
  afterwards(() => void child.kill("SIGKILL"));
  const exited = once(child, "exit");
  let log = "";
  let said = "";
  let isReady = false;
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const url = await new Promise<string>((ready, reject) => {
    child.once("exit", () => reject(new Error(`the server ended: ${said}`)));
    child.stdout?.on("data", (chunk: Buffer) => {
      log += chunk.toString();
      if (isReady) return;
      const found = /"url":"([^"]+)"/.exec(log)?.[1];
      isReady = found !== undefined;
      if (found !== undefined) ready(found);
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return {
    url,
    process: child,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
    log: () => log,
  };
}

/** Starts a server that must not come up, as another account when `uid` is given, and gives what it said about it. */
export async function failToStart(env: Environment, uid?: number): Promise<StartFault> {
  const child = spawnServer(env, uid);
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stdout?.on("data", (chunk: Buffer) => {
    if (chunk.toString().includes('"url":')) child.kill("SIGKILL");
  });
  const [code] = await once(child, "close");
  return { code, said };
}

function spawnServer(env: Environment, uid?: number): ChildProcess {
  const { PATH = "" } = process.env;
  return spawn(process.execPath, [MAIN], {
    env: { PATH, PORT: "0", HOST: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    uid,
    gid: uid,
  });
}

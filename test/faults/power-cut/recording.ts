import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";

/** One thing that a process asked of the disk. */
export interface Operation {
  readonly kind: "opened" | "written" | "cut" | "synced" | "removed";
  /** Below the folder; empty for the folder itself. */
  readonly name: string;
  /** Where was written, or the length that was cut to. */
  readonly offset: number;
  readonly content: Buffer;
}

/** The stores that can be recorded: the real one, and controls that must lose something. */
export type RecordedStore = "real" | "hasty" | "normal" | "off";

const KINDS = ["opened", "written", "cut", "synced", "removed"] as const;

/** Runs the workload on a store and gives everything it asked of the disk, in order. Needs Linux and a C compiler. */
export function record(store: RecordedStore, folder: string): readonly Operation[] {
  const library = join(folder, "recorder.so");
  const source = resolve(import.meta.dirname, "recorder.c");
  runOrThrow("cc", ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl", "-lpthread"], {});
  const data = join(folder, "data");
  const target = join(folder, "record");
  mkdirSync(data);
  runOrThrow(process.execPath, [resolve(import.meta.dirname, "workload.ts"), data, store], {
    LD_PRELOAD: library,
    RECORDED_FOLDER: data,
    RECORD_TO: target,
  });
  return parseRecord(readFileSync(target));
}

function runOrThrow(program: string, args: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8", env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${program} did not succeed: ${error?.message ?? stderr}`);
}

function parseRecord(bytes: Buffer): readonly Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at < bytes.length;) {
    const kind = KINDS[bytes.readUInt8(at) - 1];
    const nameEnd = at + 3 + bytes.readUInt16LE(at + 1);
    const contentStart = nameEnd + 12;
    const contentEnd = contentStart + (kind === "written" ? bytes.readUInt32LE(nameEnd + 8) : 0);
    if (kind === undefined) throw new Error(`the record is damaged at byte ${at}`);
    operations.push({
      kind,
      name: bytes.toString("utf8", at + 3, nameEnd),
      offset: Number(bytes.readBigUInt64LE(nameEnd)),
      content: bytes.subarray(contentStart, contentEnd),
    });
    at = contentEnd;
  }
  return operations;
}

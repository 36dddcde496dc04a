import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

import { readLines, writeLines, type BackupLine } from "./backup-lines.ts";

/** Writes a backup that is there whole, readable by its owner alone, or not at all; it never replaces a file. */
export async function writeBackupFile(file: string, lines: AsyncIterable<BackupLine>): Promise<void> {
  // Fails when the file is there already.
  await (await open(file, "wx", 0o600)).close();
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(writeLines(lines)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await sync(unfinished);
    await rename(unfinished, file);
    await sync(dirname(file));
  } catch (error) {
    await Promise.all([rm(unfinished, { force: true }), rm(file, { force: true })]);
    throw error;
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The lines of a backup. @throws Error when it is damaged, as `readLines` does. */
export async function* readBackupFile(file: string): AsyncGenerator<BackupLine> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  const failed = Promise.withResolvers<never>();
  const fail = (error: Error): void => failed.reject(error);
  input.on("error", fail);
  gunzip.on("error", () => fail(new Error("The backup is damaged: it cannot be unpacked. Take another one")));
  // Nobody waits for this promise once all was read.
  failed.promise.catch(() => undefined);
  const texts = createInterface({ input: input.pipe(gunzip), crlfDelay: Infinity })[Symbol.asyncIterator]();
  yield* readLines({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.race([texts.next(), failed.promise]) }),
  });
}

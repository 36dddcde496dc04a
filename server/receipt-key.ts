import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

import type { RandomBytes } from "./draw-reference.ts";

const BYTES = 32;

/**
 * The key of the receipts' secrets in `folder`, made on first use, readable by its owner alone.
 * @throws Error, with what to do, when the file is there but damaged: a new key would lock everybody out.
 */
export function loadReceiptKey(folder: string, random: RandomBytes): Uint8Array {
  const file = join(folder, "receipt.key");
  try {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, `${Buffer.from(random(BYTES)).toString("hex")}\n`);
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
  if (key.length === BYTES) return key;
  throw new Error(
    `${file} is damaged: bring it back from a backup. Only if no submission was made yet may it be deleted instead`,
  );
}

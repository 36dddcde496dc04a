/** `npm run restore -- <file>`: brings a backup back into an empty database. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv } from "node:process";

import { lockFile } from "../store/lock-file.ts";
import { sqliteFileIn } from "../store/open-store.ts";
import { prepareTables } from "../store/prepare-tables.ts";
import { restoreBackup } from "./restore-backup.ts";
import { runCommand, type Workplace } from "./run-command.ts";

await runCommand(bringBack, { makesDatabase: true });

async function bringBack({ db, cipher, configuration }: Workplace): Promise<string> {
  const [name] = argv.slice(2);
  if (name === undefined) throw new Error("Name the file to bring back: npm run restore -- <file>");
  const { dataDir, databaseUrl } = configuration;
  const lock = databaseUrl === undefined ? lockFile(sqliteFileIn(dataDir)) : undefined;
  await prepareTables({ db, cipher });
  const { submissions, receiptKey } = await restoreBackup({ db, cipher, file: resolve(name) });
  lock?.release();
  const isKeyWanted = receiptKey !== undefined && configuration.receiptKey === undefined;
  return `${submissions} submissions are back.${isKeyWanted ? bringBackKey(dataDir, receiptKey) : ""}`;
}

function bringBackKey(dataDir: string, key: string): string {
  const file = resolve(dataDir, "receipt.key");
  if (!existsSync(file)) writeFileSync(file, key, { mode: 0o600, flush: true });
  if (readFileSync(file, "utf8") === key) return "";
  return ` But ${file} is another key than theirs: move it away and restore again, or no receipt opens them.`;
}

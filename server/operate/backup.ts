/** `npm run backup -- <file>`: everything in one file, while the server goes on. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv } from "node:process";

import { backUp } from "./back-up.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async ({ db, cipher, configuration }) => {
  const [name] = argv.slice(2);
  if (name === undefined) throw new Error("Name the file to write: npm run backup -- <file>");
  const file = resolve(name);
  const keyFile = resolve(configuration.dataDir, "receipt.key");
  const isKeyHere = configuration.receiptKey === undefined && existsSync(keyFile);
  const receiptKey = isKeyHere ? readFileSync(keyFile, "utf8") : undefined;
  const count = await backUp({ db, cipher, file, madeAt: new Date(), receiptKey });
  return `${count} submissions are in ${file}. Keep ANSWERS_KEYS and RECEIPT_KEY, where you set them, apart from it.`;
});

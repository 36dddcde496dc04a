/** `npm run seal`: seals all answers with the first of ANSWERS_KEYS, after which the others are needed no more. */
import { sql } from "kysely";

import { runCommand } from "./run-command.ts";
import { sealAgain } from "./seal-again.ts";

await runCommand(async ({ db, cipher, configuration }) => {
  const count = await sealAgain(db, cipher);
  // What stood there in clear or under the old key shall not remain in the log of the database.
  if (configuration.databaseUrl === undefined) await sql`pragma wal_checkpoint(truncate)`.execute(db);
  const state = cipher.key === null ? "kept in clear" : `sealed with the key ${cipher.key}`;
  return `${count} submissions were changed; all are now ${state}.`;
});

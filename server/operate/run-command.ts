import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { env, exit, stderr, stdout, umask } from "node:process";

import type { Kysely } from "kysely";

import { parseConfiguration, type Configuration } from "../configuration.ts";
import { explainStoreFault } from "../explain-store-fault.ts";
import { createCipher, type Cipher } from "../store/cipher.ts";
import { connectPostgres } from "../store/open-postgres.ts";
import { connectSqlite } from "../store/open-sqlite.ts";
import { sqliteFileIn } from "../store/open-store.ts";
import { toStoreError } from "../store/postgres-faults.ts";
import { StoreError } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

/** What an operator's command works on: the same configuration, and the same database, as the server's. */
export interface Workplace {
  readonly db: Kysely<Tables>;
  readonly cipher: Cipher;
  readonly configuration: Configuration;
}

const HOME = resolve(import.meta.dirname, "../..");

/**
 * Runs an operator's command, prints the sentence it gives or the one about its failure, and ends the process. Only a
 * command that is to make a database makes one where there is none.
 */
export async function runCommand(
  work: (workplace: Workplace) => Promise<string>,
  { makesDatabase = false }: { readonly makesDatabase?: boolean } = {},
): Promise<never> {
  const parsed = parseConfiguration(env, HOME);
  if (parsed.kind === "faults") return end(parsed.faults.join("\n"), 1);
  const { configuration } = parsed;
  // As the server: whatever is made is for its account alone.
  umask(0o077);
  try {
    const db = connect(configuration, makesDatabase);
    const sentence = await work({ db, cipher: createCipher(configuration.answersKeys), configuration });
    await db.destroy();
    return end(sentence, 0);
  } catch (error) {
    return end(explain(error, configuration), 1);
  }
}

function connect(
  { dataDir, databaseUrl: url, databaseConnections: mostConnections }: Configuration,
  makesDatabase: boolean,
): Kysely<Tables> {
  if (url !== undefined) return connectPostgres({ url, mostConnections });
  if (makesDatabase) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return connectSqlite({ file: sqliteFileIn(dataDir), mustExist: !makesDatabase });
}

function explain(error: unknown, configuration: Configuration): string {
  if (error instanceof StoreError) return explainStoreFault(error, configuration);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EEXIST") return "The file is there already. Name one that is not.";
  const isEngines = code.startsWith("SQLITE_") || configuration.databaseUrl !== undefined;
  if (code !== "" && isEngines) return explainStoreFault(toStoreError(error), configuration);
  return `${error instanceof Error ? error.message : String(error)}.`;
}

function end(sentence: string, code: 0 | 1): never {
  (code === 0 ? stdout : stderr).write(`${sentence}\n`);
  return exit(code);
}

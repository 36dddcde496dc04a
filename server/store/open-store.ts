import { resolve } from "node:path";

import type { Configuration } from "../configuration.ts";
import { openPostgresStore } from "./postgres-store.ts";
import { openSqliteStore } from "./sqlite-store.ts";
import type { Store } from "./store.ts";

/** What of the configuration says where submissions are kept. */
export type StoreConfiguration = Pick<Configuration, "dataDir" | "databaseUrl" | "databaseConnections" | "answersKeys">;

/** The SQLite file of a data folder. */
export function sqliteFileIn(dataDir: string): string {
  return resolve(dataDir, "vordruck.sqlite");
}

/**
 * Opens the store that the operator chose.
 * @throws StoreError when it cannot be used; the promise is rejected.
 */
export function openStore(configuration: StoreConfiguration): Promise<Store> {
  const { dataDir, databaseUrl: url, databaseConnections: mostConnections, answersKeys } = configuration;
  return url === undefined
    ? openSqliteStore({ file: sqliteFileIn(dataDir) }, answersKeys)
    : openPostgresStore({ url, mostConnections }, answersKeys);
}

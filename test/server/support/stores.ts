import { join } from "node:path";

import { beforeAll } from "vitest";

import { openPostgresStore } from "../../../server/store/postgres-store.ts";
import { openSqliteStore } from "../../../server/store/sqlite-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { startPostgres, type Postgres } from "./postgres.ts";
import { collectCleanUps } from "./collect-clean-ups.ts";
import { temporaryFolder, type Afterwards } from "./temporary-folder.ts";

/** A database that stores are opened on, one after the other or several at once. */
export interface Place {
  open(keys?: readonly Uint8Array[]): Promise<Store>;
}

/** An engine on which the same tests run. */
export interface Engine {
  readonly name: string;
  newPlace(afterwards: Afterwards): Promise<Place>;
  /** A store over a new place, closed afterwards. */
  open(afterwards: Afterwards): Promise<Store>;
}

function createEngine(name: string, newPlace: Engine["newPlace"]): Engine {
  const open: Engine["open"] = async (afterwards) => {
    const store = await (await newPlace(afterwards)).open();
    afterwards(() => store.close());
    return store;
  };
  return { name, newPlace, open };
}

const SQLITE = createEngine("SQLite", async (afterwards) => {
  const file = join(temporaryFolder(afterwards), "test.sqlite");
  return { open: (keys) => openSqliteStore({ file }, keys) };
});

/** Both engines. The PostgreSQL starts before the first test of the file that asks for it and ends after the last. */
export function bothEngines(): readonly Engine[] {
  const afterwards = collectCleanUps();
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    postgres = await startPostgres(afterwards);
  });
  const engine = createEngine("PostgreSQL", async () => {
    const url = (await postgres?.newDatabase()) ?? "";
    return { open: (keys) => openPostgresStore({ url, mostConnections: 4 }, keys) };
  });
  return [SQLITE, engine];
}

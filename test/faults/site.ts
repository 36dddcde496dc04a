import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

import Database from "better-sqlite3";

import { makeForms } from "../server/support/make-forms.ts";
import { run, startPostgres, type Postgres } from "../server/support/postgres.ts";
import { startServer, type RunningServer } from "../server/support/start-server.ts";
import { temporaryFolder, type Afterwards } from "../server/support/temporary-folder.ts";

/** A server that comes back at the same address over the same data. */
export interface Site {
  readonly url: string;
  readonly dataDir: string;
  readonly postgres?: Postgres;
  start(): Promise<RunningServer>;
  /** How many submissions there are, and how many of them have not exactly one event. */
  count(): Promise<{ readonly submissions: number; readonly half: number }>;
}

const COUNT = `select
  (select count(*) from submission) as submissions,
  (select count(*) from (
    select s.reference from submission s left join event e on e.reference = s.reference
    group by s.reference having count(e.reference) <> 1) as odd) +
  (select count(*) from event where reference not in (select reference from submission)) as half`;

interface Wish {
  readonly engine: "sqlite" | "postgres";
  /** Where the data are, if not in a temporary folder. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Prepares a site; the server is not started yet. */
export async function prepareSite({ engine, dataDir, env }: Wish, afterwards: Afterwards): Promise<Site> {
  const port = await findFreePort();
  const folder = dataDir ?? temporaryFolder(afterwards);
  const postgres = engine === "postgres" ? await startPostgres(afterwards) : undefined;
  const database = await postgres?.newDatabase();
  const forms = makeForms({ "2026-01-01": { manifest: { validFrom: "2020-01-01" } } }, afterwards);
  const settings = { PORT: String(port), DATA_DIR: folder, FORMS_DIR: forms, CALLS_PER_MINUTE: NO_LIMITS, ...env };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir: folder,
    postgres,
    start: () => startServer(database === undefined ? settings : { ...settings, DATABASE_URL: database }, afterwards),
    async count() {
      const row = database === undefined ? countSqlite(folder) : (await run(database, COUNT))[0];
      return { submissions: Number(row?.["submissions"]), half: Number(row?.["half"]) };
    },
  };
}

const NO_LIMITS = "check=0,print=0,submissions=0,lookups=0";

function countSqlite(folder: string): Record<string, unknown> | undefined {
  const database = new Database(join(folder, "vordruck.sqlite"), { readonly: true });
  try {
    return database.prepare<[], Record<string, unknown>>(COUNT).get();
  } finally {
    database.close();
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

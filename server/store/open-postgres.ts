import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool } from "pg";

import type { Cipher } from "./cipher.ts";
import { prepareTables } from "./prepare-tables.ts";
import { StoreError } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Which PostgreSQL, and with how many connections at most. */
export interface PostgresPlace {
  readonly url: string;
  readonly mostConnections: number;
}

/** Milliseconds. The client waits a little longer than the server, whose message says more. */
const LIMITS = { connect: 10_000, statement: 10_000, query: 12_000 };

/** Connects, and brings the tables up to date. Throws the engine's errors. */
export async function openPostgres(place: PostgresPlace, cipher: Cipher): Promise<Kysely<Tables>> {
  const db = connectPostgres(place);
  try {
    await requireDurable(db);
    await prepareTables({ db, cipher });
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Makes a bounded pool of connections, which connects when it is first asked. */
export function connectPostgres({ url, mostConnections }: PostgresPlace): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: LIMITS.connect,
    statement_timeout: LIMITS.statement,
    query_timeout: LIMITS.query,
    idle_in_transaction_session_timeout: LIMITS.statement,
    keepAlive: true,
    application_name: "vordruck",
  });
  // Without these two a connection that breaks, idle or in use, ends the process. Whoever uses it gets the error too.
  pool.on("error", ignore);
  pool.on("connect", (client) => void client.on("error", ignore));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function ignore(): void {
  // See above.
}

/** Both settings are on unless somebody turned them off; off, a crash loses what was acknowledged. */
async function requireDurable(db: Kysely<Tables>): Promise<void> {
  for (const setting of ["fsync", "synchronous_commit"]) {
    // oxlint-disable-next-line no-await-in-loop -- two short questions
    const { rows } = await sql<{ value: string | null }>`select current_setting(${setting}, true) as value`.execute(db);
    if (rows[0]?.value === "off") throw new StoreError("NOT_DURABLE", `its setting ${setting} is off`);
  }
}

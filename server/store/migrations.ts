import { sql, type Kysely } from "kysely";
import { Migrator, type Migration } from "kysely/migration";

import { StoreError } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Every change of the tables, in order and never edited afterwards. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "2026-11-23-submissions": {
    async up(db) {
      await db.schema
        .createTable("submission")
        .addColumn("reference", "text", (column) => column.primaryKey())
        .addColumn("idempotency_key", "text", (column) => column.notNull().unique())
        .addColumn("form", "text", (column) => column.notNull())
        .addColumn("revision", "text", (column) => column.notNull())
        .addColumn("digest", "text", (column) => column.notNull())
        .addColumn("answers", "text", (column) => column.notNull())
        .addColumn("received_at", "bigint", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("event")
        .addColumn("reference", "text", (column) =>
          column.notNull().references("submission.reference").onDelete("cascade"),
        )
        .addColumn("number", "integer", (column) => column.notNull())
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("event_key", ["reference", "number"])
        .execute();
    },
  },
  "2026-11-24-retention-and-keys": {
    async up(db) {
      await db.schema.alterTable("submission").addColumn("answers_key", "text").execute();
      await db.schema.alterTable("submission").addColumn("deleted_at", "bigint").execute();
      await db.schema
        .createIndex("submission_due")
        .on("submission")
        .columns(["form", "deleted_at", "received_at"])
        .execute();
      await db.schema.createIndex("submission_answers_key").on("submission").column("answers_key").execute();
    },
  },
  "2026-11-25-replaces": {
    async up(db) {
      await db.schema
        .alterTable("submission")
        .addColumn("replaces", "text", (column) => column.references("submission.reference"))
        .execute();
      await db.schema.createIndex("submission_replaces").unique().on("submission").column("replaces").execute();
    },
  },
};

/** Where the engine's library notes which migrations were carried out. */
const NOTES = "kysely_migration";

/**
 * Brings the tables up to date, one server at a time.
 * @throws StoreError `NEWER`, having touched nothing, when a newer version of this software made the tables; else
 *   what the engine throws.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The changes that a database has had; none when it is empty. */
export async function listChanges(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === NOTES)) return [];
  const { rows } = await sql<{ readonly name: string }>`select name from ${sql.table(NOTES)}`.execute(db);
  return rows.map(({ name }) => name);
}

/** The first change that this version does not know. */
export function findUnknownChange(changes: readonly string[]): string | undefined {
  return changes.find((name) => !(name in MIGRATIONS));
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const unknown = findUnknownChange(await listChanges(db));
  if (unknown !== undefined) throw new StoreError("NEWER", `its tables have the change ${unknown}`);
}

import type { Kysely } from "kysely";
import { Migrator, type Migration } from "kysely/migration";

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
};

/** Brings the tables up to date. Throws what the engine throws. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

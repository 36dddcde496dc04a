import type { Kysely } from "kysely";

import type { Tables } from "./tables.ts";

/** Something that happened to a submission that was there already. */
export type LaterEvent = Omit<Tables["event"], "number">;

/** Notes what happened, each after the last event of its submission. At most one event per submission. */
export async function addEvents(db: Kysely<Tables>, happened: readonly LaterEvent[]): Promise<void> {
  if (happened.length === 0) return;
  const last = await db
    .selectFrom("event")
    .select(({ fn }) => ["reference", fn.max("number").as("number")])
    .where(
      "reference",
      "in",
      happened.map(({ reference }) => reference),
    )
    .groupBy("reference")
    .execute();
  const numbers = new Map(last.map(({ reference, number }) => [reference, Number(number)]));
  const events = happened.map((event) => ({ ...event, number: (numbers.get(event.reference) ?? 0) + 1 }));
  await db.insertInto("event").values(events).execute();
}

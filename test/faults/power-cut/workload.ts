/**
 * The process whose writes are recorded: hands in submissions in groups of changing size and writes each reference it
 * may tell into `acknowledged`. Called with the folder and one of the stores below.
 */
import { openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";

import { sql } from "kysely";

import { createCipher } from "../../../server/store/cipher.ts";
import { openSqlite } from "../../../server/store/open-sqlite.ts";
import { openSqliteStore } from "../../../server/store/sqlite-store.ts";
import { addSubmissions } from "../../../server/store/submissions.ts";
import type { Submission } from "../../../server/store/store.ts";
import { recordedSubmission } from "./recorded-submission.ts";

/** What the workload needs of a store: keep a group, then acknowledge; now and then empty the write-ahead log. */
interface Keeper {
  keep(group: readonly Submission[], acknowledge: (it: Submission) => void): Promise<unknown>;
  tidy(): Promise<unknown>;
}

const GROUPS = 200;
const TIDY_EVERY = 45;

async function real(file: string): Promise<Keeper> {
  const store = await openSqliteStore({ file });
  return {
    keep: (group, acknowledge) => Promise.all(group.map((it) => store.add(it).then(() => acknowledge(it)))),
    tidy: () => store.expire({ before: {}, at: 0 }),
  };
}

/** The control that tells people too early. */
async function hasty(file: string): Promise<Keeper> {
  const store = await openSqliteStore({ file });
  return {
    keep: (group, acknowledge) => {
      group.forEach(acknowledge);
      return Promise.all(group.map((it) => store.add(it)));
    },
    tidy: () => store.expire({ before: {}, at: 0 }),
  };
}

/** The controls that sync less than the real store does; all else is the same. */
async function careless(file: string, synchronous: "off" | "normal"): Promise<Keeper> {
  const db = await openSqlite({ file });
  await sql`pragma synchronous = ${sql.raw(synchronous)}`.execute(db);
  return {
    keep: async (group, acknowledge) => {
      await addSubmissions({ db, cipher: createCipher([]) }, group);
      group.forEach(acknowledge);
    },
    tidy: () => sql`pragma wal_checkpoint(truncate)`.execute(db),
  };
}

function openKeeper(file: string, name: string): Promise<Keeper> {
  switch (name) {
    case "hasty":
      return hasty(file);
    case "off":
    case "normal":
      return careless(file, name);
    default:
      return real(file);
  }
}

const [folder = "", name = ""] = argv.slice(2);
const keeper = await openKeeper(join(folder, "test.sqlite"), name);
const acknowledged = openSync(join(folder, "acknowledged"), "a");
let number = 0;
for (let turn = 1; turn <= GROUPS; turn += 1) {
  const group = Array.from({ length: 1 + (turn % 4) }, () => recordedSubmission((number += 1)));
  // oxlint-disable-next-line no-await-in-loop -- one group after the other, as commits are
  await keeper.keep(group, ({ reference }) => void writeSync(acknowledged, `${reference}\n`));
  // oxlint-disable-next-line no-await-in-loop -- see above
  if (turn % TIDY_EVERY === 0) await keeper.tidy();
}
process.exit(0);

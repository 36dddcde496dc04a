import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, onTestFinished, test } from "vitest";

import { diff } from "../../server/commands/diff.ts";
import { openPostgresStore } from "../../server/store/postgres-store.ts";
import { openSqliteStore } from "../../server/store/sqlite-store.ts";
import type { Store } from "../../server/store/store.ts";
import { collectCleanUps } from "../server/support/collect-clean-ups.ts";
import { makeSubmission } from "../server/support/make-submission.ts";
import { startPostgres, type Postgres } from "../server/support/postgres.ts";
import { temporaryFolder } from "../server/support/temporary-folder.ts";
import { createFolder, FORM, REVISION, type Changes } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

const OLD = "2025-01-01";
const KEY = Buffer.alloc(32, 7);
const OTHER_KEY = Buffer.alloc(32, 8);
const SECRET = "Geheimrat Wolfsmilch";

/** The newer revision takes shorter names; the older one's samples stay right. */
const SHORTER: Changes = {
  copies: [OLD],
  edits: [{ file: "schemas/anmeldung.json", find: '"maxLength": 60', replace: '"maxLength": 12' }],
};

const afterwards = collectCleanUps();
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres(afterwards);
});

interface Kept {
  readonly env: Readonly<Record<string, string>>;
  readonly store: Store;
}

async function openStore(engine: string, keys: readonly Buffer[] = []): Promise<Kept> {
  const dataDir = temporaryFolder(onTestFinished);
  const file = join(dataDir, "vordruck.sqlite");
  const url = engine === "SQLite" ? "" : await postgres.newDatabase();
  const store = await (engine === "SQLite"
    ? openSqliteStore({ file }, keys)
    : openPostgresStore({ url, mostConnections: 2 }, keys));
  onTestFinished(() => store.close().catch(() => undefined));
  return { env: { DATA_DIR: dataDir, DATABASE_URL: url, ANSWERS_KEYS: toText(keys) }, store };
}

function toText(keys: readonly Buffer[]): string {
  return keys.map((key) => key.toString("base64")).join(",");
}

/** Hands in as many submissions with short names as said, and every tenth with a long one besides. */
async function handIn(store: Store, count: number): Promise<void> {
  const add = (number: number, name: string, revision = OLD): Promise<unknown> => {
    const answers = JSON.stringify({ anlass: "neu", halter: { name } });
    return store.add(makeSubmission(number, { form: FORM, revision, answers }));
  };
  const numbers = Array.from({ length: count }, (_, number) => number);
  await Promise.all(numbers.map((number) => add(number, number % 10 === 0 ? SECRET : "Muster")));
  await add(count, SECRET, REVISION);
}

describe.each(["SQLite", "PostgreSQL"])("diff beside a running server on %s", (engine) => {
  test("counts the submissions that the newer revision would find wrong, and names the fields alone", async () => {
    const { env, store } = await openStore(engine, [KEY]);
    await handIn(store, 130);
    const root = createFolder(SHORTER);
    const { code, out, err } = await runCommand(diff, [FORM, OLD, REVISION], { root, env });
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("Nicht verträglich: Alte Angaben gehen ohne Übertragung verloren oder werden falsch.");
    expect(out).toContain(
      "Gespeicherte Einreichungen zur alten Ausgabe: 130; 13 davon wären nach der neuen nicht mehr richtig.\n" +
        "  - In 13 davon: „Name“ (/halter/name), Zeichen höchstens.",
    );
    const json = await runCommand(diff, [FORM, OLD, REVISION, "--json"], { root, env });
    expect(JSON.parse(json.out)).toMatchObject({
      verdict: { kind: "needs-migration" },
      stored: {
        kind: "counted",
        total: 130,
        broken: 13,
        losing: 0,
        reasons: [{ member: { pattern: "/halter/name", label: "Name" }, keyword: "maxLength", submissions: 13 }],
      },
    });
    expect(out + json.out).not.toContain("Wolfsmilch");
    await handIn(store, 140);
  });

  test("finds nothing to count where no submission was ever received", async () => {
    const { env } = await openStore(engine);
    const root = createFolder(SHORTER);
    const { out } = await runCommand(diff, [FORM, OLD, REVISION], { root, env });
    expect(out).toContain("Gespeicherte Einreichungen zur alten Ausgabe: keine.");
    expect(out).toContain("Bedingt verträglich:");
  });

  test("says so, and no more, where a key is missing", async () => {
    const { env, store } = await openStore(engine, [KEY]);
    await handIn(store, 3);
    const root = createFolder(SHORTER);
    const wrong = { ...env, ANSWERS_KEYS: toText([OTHER_KEY]) };
    const { code, out, err } = await runCommand(diff, [FORM, OLD, REVISION], { root, env: wrong });
    expect(out).toContain("nicht gezählt, denn der Speicher war nicht zu lesen");
    expect(err).toContain("sealed with a key that is missing");
    expect(code).toBe(0);
  });
});

describe("diff and the store", () => {
  test("after the migration counts what that makes right as right", async () => {
    const { env, store } = await openStore("SQLite");
    await handIn(store, 20);
    const rename: Changes = {
      copies: [OLD],
      edits: [
        { file: "schemas/anmeldung.json", find: '"name": {', replace: '"zuname": {' },
        { file: "schemas/anmeldung.json", find: '["name"]', replace: '["zuname"]' },
        { file: "ui-schemas/anmeldung.json", find: "properties/name", replace: "properties/zuname" },
        { file: "ui-schemas/texts.de.json", find: "properties/name", replace: "properties/zuname" },
      ],
    };
    const without = await runCommand(diff, [FORM, OLD, REVISION], { root: createFolder(rename), env });
    expect(without.out).toContain("20; 20 davon wären nach der neuen nicht mehr richtig.");
    expect(without.out).toContain("20 davon würden Angaben verlieren, von denen keine Übertragung etwas sagt.");
    expect(without.out).toContain("In 20 davon: „Name“ (/halter/zuname), Pflichtangabe fehlt.");
    const steps = [{ op: "move", from: "/halter/name", path: "/halter/zuname", says: "Der Name heißt jetzt Zuname." }];
    const files = { [`schemas/migrations/${OLD}.json`]: JSON.stringify({ steps }) };
    const { out } = await runCommand(diff, [FORM, OLD, REVISION], { root: createFolder({ ...rename, files }), env });
    expect(out).toContain("Übertragbar");
    expect(out).toContain("20, alle wären auch nach der neuen richtig.");
  });

  test("with no store says that there is none, makes none, and ends as ever", async () => {
    const dataDir = temporaryFolder(onTestFinished);
    const root = createFolder(SHORTER);
    const args = [FORM, OLD, REVISION];
    const { code, out, err } = await runCommand(diff, args, { root, env: { DATA_DIR: dataDir } });
    expect(out).toContain("nicht gezählt, denn es gibt noch keinen Speicher (DATA_DIR, DATABASE_URL)");
    expect({ code, err, files: readdirSync(dataDir) }).toEqual({ code: 0, err: "", files: [] });
  });

  test.each([
    ["is no database", { "vordruck.sqlite": "hello hello hello" }, "it is no SQLite database"],
    ["is named wrongly", {}, "DATABASE_URL is no good value: set the address of a PostgreSQL database"],
  ])("that %s says what to do, and ends as ever", async (remark, files, said) => {
    const dataDir = temporaryFolder(onTestFinished);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dataDir, name), text);
    const env = { DATA_DIR: dataDir, ...(remark === "is named wrongly" && { DATABASE_URL: "mysql://x" }) };
    const { code, err } = await runCommand(diff, [FORM, OLD, REVISION], { root: createFolder(SHORTER), env });
    expect(err).toContain(said);
    expect(code).toBe(0);
  });
});

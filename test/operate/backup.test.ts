import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { gunzipSync } from "node:zlib";

import { beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { openPostgresStore } from "../../server/store/postgres-store.ts";
import { openSqliteStore } from "../../server/store/sqlite-store.ts";
import type { Store } from "../../server/store/store.ts";
import { makeSubmission } from "../server/support/make-submission.ts";
import { startPostgres, type Postgres } from "../server/support/postgres.ts";
import { collectCleanUps } from "../server/support/collect-clean-ups.ts";
import { temporaryFolder } from "../server/support/temporary-folder.ts";

const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);

type Environment = Readonly<Record<string, string>>;

async function command(name: string, args: readonly string[], env: Environment) {
  const script = resolve(import.meta.dirname, `../../server/operate/${name}.ts`);
  const child = spawn(process.execPath, [script, ...args], { env: { PATH: process.env["PATH"] ?? "", ...env } });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code]: (number | null)[] = await once(child, "close");
  return { code, said };
}

function newFolder(): string {
  return temporaryFolder(onTestFinished);
}

const answersOf = (number: number): string => JSON.stringify({ number, text: "ä".repeat(number % 50) });

async function handIn(store: Store, from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  await Promise.all(numbers.map((number) => store.add(makeSubmission(number, { answers: answersOf(number) }))));
}

/** The numbers whose submission is not there exactly as it was handed in. */
async function findMissing(store: Store, count: number): Promise<readonly number[]> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const found = await Promise.all(numbers.map((number) => store.find(makeSubmission(number).reference)));
  return numbers.filter((number) => found[number]?.answers !== answersOf(number));
}

const afterwards = collectCleanUps();
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres(afterwards);
});

interface Home {
  readonly env: Environment;
  open(keys?: readonly Uint8Array[]): Promise<Store>;
}

async function newHome(engine: string, keys: readonly Buffer[] = []): Promise<Home> {
  const dataDir = newFolder();
  const sealing: Environment =
    keys.length > 0 ? { ANSWERS_KEYS: keys.map((key) => key.toString("base64")).join(",") } : {};
  if (engine === "SQLite") {
    const file = join(dataDir, "vordruck.sqlite");
    return { env: { DATA_DIR: dataDir, ...sealing }, open: (it = keys) => openSqliteStore({ file }, it) };
  }
  const url = await postgres.newDatabase();
  const env = { DATA_DIR: dataDir, DATABASE_URL: url, ...sealing };
  return { env, open: (it = keys) => openPostgresStore({ url, mostConnections: 4 }, it) };
}

describe.each([
  ["SQLite", "SQLite"],
  ["PostgreSQL", "PostgreSQL"],
  ["SQLite", "PostgreSQL"],
])("a backup from %s brought back into %s", (from, to) => {
  it("made under load has all that was acknowledged before it began, equal in every byte", async () => {
    const home = await newHome(from);
    writeFileSync(join(home.env["DATA_DIR"] ?? "", "receipt.key"), `${"ab".repeat(32)}\n`);
    const store = await home.open();
    await handIn(store, 0, 1_200);
    // Its reference sorts before that of the submission it replaces.
    const correction = makeSubmission(9_000, { reference: "A", answers: "{}", replaces: makeSubmission(5).reference });
    await store.add(correction);
    const file = join(newFolder(), "backup");
    const done = new AbortController();
    const made = command("backup", [file], home.env).finally(() => done.abort());
    let count = 1_200;
    // oxlint-disable-next-line no-await-in-loop -- a load that goes on until the backup is made
    for (; !done.signal.aborted; count += 100) await handIn(store, count, count + 100);
    expect((await made).said).toMatch(/^\d+ submissions are in /);
    await store.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const other = await newHome(to);
    const { code, said } = await command("restore", [file], other.env);
    expect(said).toMatch(/^\d+ submissions are back\.\n$/);
    expect(code).toBe(0);
    const restored = await other.open();
    onTestFinished(() => restored.close());
    expect(await findMissing(restored, 1_200)).toEqual([]);
    expect(await restored.find("A")).toEqual(correction);
    expect(await restored.add(makeSubmission(0))).toEqual({ kind: "added" });
    expect(readFileSync(join(other.env["DATA_DIR"] ?? "", "receipt.key"), "utf8")).toBe(`${"ab".repeat(32)}\n`);
  });
});

describe("a backup", () => {
  const makeBackup = async (home: Home): Promise<string> => {
    const store = await home.open();
    await handIn(store, 0, 20);
    await store.close();
    const file = join(newFolder(), "backup");
    expect((await command("backup", [file], home.env)).code).toBe(0);
    return file;
  };

  it("of sealed answers holds nothing in clear, and comes back with the same key", async () => {
    const home = await newHome("SQLite", [KEY]);
    writeFileSync(join(home.env["DATA_DIR"] ?? "", "receipt.key"), "the key in clear");
    const file = await makeBackup(home);
    const text = gunzipSync(readFileSync(file)).toString();
    expect(text).not.toContain("ä");
    expect(text).not.toContain("the key in clear");
    const other = await newHome("SQLite", [KEY]);
    expect((await command("restore", [file], other.env)).code).toBe(0);
    const restored = await other.open();
    onTestFinished(() => restored.close());
    expect(await findMissing(restored, 20)).toEqual([]);
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["altered", (bytes: Buffer) => Buffer.from(bytes).fill(7, bytes.length >> 1, (bytes.length >> 1) + 4)],
    ["something else", () => Buffer.from("hello")],
  ])("that is %s is refused, and nothing of it is brought back", async (_how, harm) => {
    const file = await makeBackup(await newHome("SQLite"));
    writeFileSync(file, harm(readFileSync(file)));
    const other = await newHome("SQLite");
    const { code, said } = await command("restore", [file], other.env);
    expect(said).toMatch(/^The backup is damaged: [^\n]+\. Take another one\.\n$/);
    expect(code).toBe(1);
    const store = await other.open();
    onTestFinished(() => store.close());
    expect(await store.find(makeSubmission(1).reference)).toBeUndefined();
  });

  it("of a database that is not there is none, and none is made", async () => {
    const folder = newFolder();
    for (const name of ["backup", "seal"]) {
      // oxlint-disable-next-line no-await-in-loop -- the second must find what the first left behind
      const { code, said } = await command(name, [join(folder, "new.backup")], { DATA_DIR: folder });
      expect(code).toBe(1);
      expect(said).toMatch(/^The database in [^\n]+ cannot be used: it cannot be opened\. [^\n]+\n$/);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("never replaces a file", async () => {
    const home = await newHome("SQLite");
    const file = await makeBackup(home);
    const before = readFileSync(file);
    const { code, said } = await command("backup", [file], home.env);
    expect(said).toBe("The file is there already. Name one that is not.\n");
    expect(code).toBe(1);
    expect(readFileSync(file)).toEqual(before);
  });

  it("is not brought back into a database that holds submissions, or that a server has open", async () => {
    const home = await newHome("SQLite");
    const file = await makeBackup(home);
    expect((await command("restore", [file], home.env)).said).toMatch(/^The database already holds submissions\./);
    const store = await home.open();
    onTestFinished(() => store.close());
    expect((await command("restore", [file], home.env)).said).toContain("another server has it open");
  });
});

describe.each(["SQLite", "PostgreSQL"])("npm run seal on %s", (engine) => {
  it("seals all with the first key, beside a running server, so that the old key may go", async () => {
    const home = await newHome(engine, [KEY]);
    const clear = await home.open([]);
    await handIn(clear, 0, 300);
    await clear.close();
    const store = await home.open([KEY]);
    await handIn(store, 300, 500);
    const keys = [OTHER_KEY, KEY].map((key) => key.toString("base64")).join(",");
    const { said } = await command("seal", [], { ...home.env, ANSWERS_KEYS: keys });
    expect(said).toMatch(/^500 submissions were changed; all are now sealed with the key \w{12}\.\n$/);
    await store.close();
    const after = await home.open([OTHER_KEY]);
    onTestFinished(() => after.close());
    expect(await findMissing(after, 500)).toEqual([]);
  });
});

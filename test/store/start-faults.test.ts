import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { openPostgresStore } from "../../server/store/postgres-store.ts";
import { openSqliteStore } from "../../server/store/sqlite-store.ts";
import { run, startPostgres, type Postgres } from "../server/support/postgres.ts";
import { failToStart, startServer } from "../server/support/start-server.ts";
import { collectCleanUps } from "../server/support/collect-clean-ups.ts";
import { temporaryFolder } from "../server/support/temporary-folder.ts";
import { makeForms } from "../server/support/make-forms.ts";

const FORMS_DIR = makeForms({ "2026-01-01": {} }, afterAll);
/** What turns tables of today into those of the first version, with a submission in them. */
const OLDER = `
  delete from kysely_migration where name > '2026-11-23-submissions';
  drop index submission_due; drop index submission_answers_key; drop index submission_replaces;
  alter table submission drop column answers_key; alter table submission drop column deleted_at;
  alter table submission drop column replaces;
  insert into submission values ('R', 'key', 'f', '2026-01-01', 'd', '{"old":true}', 5);
  insert into event values ('R', 1, 'received', 5)`;
/** Each fault is one sentence: what is wrong, then what to do. */
const ONE_LINE = /^[A-Z][^\n]+: [^\n]+\. [A-Z][^\n]+\.\n$/;

function newData(): string {
  return temporaryFolder(onTestFinished);
}

async function fileOfVersion(change: string | undefined): Promise<{ readonly dataDir: string; readonly file: string }> {
  const dataDir = newData();
  const file = join(dataDir, "vordruck.sqlite");
  const store = await openSqliteStore({ file });
  await store.close();
  if (change !== undefined) {
    const database = new Database(file);
    database.exec(change);
    database.close();
  }
  return { dataDir, file };
}

describe("a server that cannot use its SQLite file says so in one sentence and touches nothing:", () => {
  it("made by a newer version", async () => {
    const { dataDir, file } = await fileOfVersion("insert into kysely_migration values ('2999-01-01-later', '2999')");
    const before = readFileSync(file);
    const { code, said } = await failToStart({ DATA_DIR: dataDir, FORMS_DIR });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain("a newer version of this software made its tables");
    expect(code).toBe(1);
    expect(readFileSync(file)).toEqual(before);
  });

  it("open in another server, which works on", async () => {
    const dataDir = newData();
    const { url } = await startServer({ DATA_DIR: dataDir, FORMS_DIR }, onTestFinished);
    const { code, said } = await failToStart({ DATA_DIR: dataDir, FORMS_DIR });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain("another server has it open");
    expect(code).toBe(1);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it("damaged", async () => {
    const dataDir = newData();
    writeFileSync(join(dataDir, "vordruck.sqlite"), "no database ".repeat(1_000));
    const { code, said } = await failToStart({ DATA_DIR: dataDir, FORMS_DIR });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain("npm run restore");
    expect(code).toBe(1);
  });

  it("gone from where it was kept, instead of beginning anew", async () => {
    const { dataDir, file } = await fileOfVersion(undefined);
    rmSync(file);
    const { code, said } = await failToStart({ DATA_DIR: dataDir, FORMS_DIR });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain("npm run restore");
    expect(code).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it("sealed with a key it was not given", async () => {
    const dataDir = newData();
    const store = await openSqliteStore({ file: join(dataDir, "vordruck.sqlite") }, [new Uint8Array(32)]);
    const rest = { form: "f", revision: "2026-01-01", digest: "d", answers: "{}", receivedAt: 1 };
    await store.add({ reference: "R", idempotencyKey: "key", ...rest });
    await store.close();
    const { said } = await failToStart({ DATA_DIR: dataDir, FORMS_DIR });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain("ANSWERS_KEYS");
  });

  it("in a folder that cannot be made or written", async () => {
    // Below a file not even root can make a folder.
    const file = join(newData(), "file");
    writeFileSync(file, "");
    const { code, said } = await failToStart({ DATA_DIR: join(file, "data"), FORMS_DIR });
    expect(said).toMatch(
      /^The folder [^\n]+ cannot be used \(\w+\)\. Set DATA_DIR to a folder this server may write\.\n$/,
    );
    expect(code).toBe(1);
  });

  it("and brings one of an older version up to date", async () => {
    const { dataDir, file } = await fileOfVersion(OLDER);
    const server = await startServer({ DATA_DIR: dataDir, FORMS_DIR }, onTestFinished);
    await server.stop();
    const store = await openSqliteStore({ file });
    onTestFinished(() => store.close());
    expect((await store.find("R"))?.answers).toBe('{"old":true}');
  });
});

describe("a server that cannot use its PostgreSQL says so in one sentence without the password:", () => {
  const afterwards = collectCleanUps();
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres(afterwards);
  });
  const at = (change: (url: URL) => void): string => {
    const url = new URL(`postgres://postgres:secret@127.0.0.1:${postgres.port}/postgres`);
    change(url);
    return url.href;
  };

  it.each<[string, (url: URL) => void, string]>([
    ["unreachable", (url) => (url.port = "9"), "nothing answers there"],
    ["on a host that does not exist", (url) => (url.hostname = "no.such.host.invalid"), "host"],
    ["with a wrong password", (url) => (url.password = "top-secret"), "it refused user or password"],
    ["with an unknown user", (url) => (url.username = "nobody-at-all"), "it refused user or password"],
    ["without such a database", (url) => (url.pathname = "/missing"), "there is no database of that name"],
  ])("%s", async (_what, change, expected) => {
    const { code, said } = await failToStart({ DATA_DIR: newData(), FORMS_DIR, DATABASE_URL: at(change) });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain(expected);
    expect(said).not.toContain("secret");
    expect(code).toBe(1);
  });

  it("whose address is none", async () => {
    const { said } = await failToStart({ DATA_DIR: newData(), FORMS_DIR, DATABASE_URL: "my-secret@host" });
    expect(said).toMatch(/^DATABASE_URL is no good value: set [^\n]+\n$/);
    expect(said).not.toContain("my-secret");
  });

  it("made by a newer version, and touches nothing", async () => {
    const url = await postgres.newDatabase();
    const server = await startServer({ DATA_DIR: newData(), FORMS_DIR, DATABASE_URL: url }, onTestFinished);
    await server.stop();
    await run(url, "insert into kysely_migration values ('2999-01-01-later', '2999')");
    const tables = "select relname, relfilenode from pg_class where relnamespace = 'public'::regnamespace order by 1";
    const before = await run(url, tables);
    const { said } = await failToStart({ DATA_DIR: newData(), FORMS_DIR, DATABASE_URL: url });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain("a newer version of this software made its tables");
    expect(await run(url, tables)).toEqual(before);
  });

  it("that lets its user make no tables", async () => {
    const url = await postgres.newDatabase();
    await run(url, "create role reader login password 'secret'");
    const { said } = await failToStart({
      DATA_DIR: newData(),
      FORMS_DIR,
      DATABASE_URL: url.replace("//postgres:", "//reader:"),
    });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain("the user may not make tables there");
  });

  it("and brings one of an older version up to date", async () => {
    const url = await postgres.newDatabase();
    const place = { url, mostConnections: 2 };
    await (await openPostgresStore(place)).close();
    await run(url, OLDER);
    const server = await startServer({ DATA_DIR: newData(), FORMS_DIR, DATABASE_URL: url }, onTestFinished);
    await server.stop();
    const store = await openPostgresStore(place);
    onTestFinished(() => store.close());
    expect((await store.find("R"))?.answers).toBe('{"old":true}');
  });

  it("that would lose what it acknowledged", async () => {
    const url = await postgres.newDatabase();
    await run(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    const { said } = await failToStart({ DATA_DIR: newData(), FORMS_DIR, DATABASE_URL: url });
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain("synchronous_commit");
  });

  it("while three servers that start at once on an empty one all come up", async () => {
    const url = await postgres.newDatabase();
    const start = (): Promise<{ readonly url: string }> =>
      startServer({ DATA_DIR: newData(), FORMS_DIR, DATABASE_URL: url }, onTestFinished);
    const servers = await Promise.all([start(), start(), start()]);
    const ready = await Promise.all(servers.map((it) => fetch(`${it.url}/readyz`)));
    expect(ready.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

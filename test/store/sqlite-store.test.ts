import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";

import { openSqlite } from "../../server/store/open-sqlite.ts";
import { openSqliteStore } from "../../server/store/sqlite-store.ts";
import type { Store, StoreError } from "../../server/store/store.ts";
import { makeSubmission } from "../server/support/make-submission.ts";
import { temporaryFolder } from "../server/support/temporary-folder.ts";

function newFile(): string {
  return join(temporaryFolder(onTestFinished), "test.sqlite");
}

async function openStore(file = newFile(), mostPages?: number): Promise<Store> {
  const store = await openSqliteStore({ file, mostPages });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

describe("the SQLite store", () => {
  it("keeps one dated event beside each submission", async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    await Promise.all([
      store.add(makeSubmission(1, { receivedAt: 5 })),
      store.add(makeSubmission(2, { receivedAt: 6 })),
    ]);
    await store.close();
    const database = new Database(file, { readonly: true });
    onTestFinished(() => void database.close());
    expect(database.prepare("select reference, number, kind, at from event order by reference").all()).toEqual([
      { reference: "R0000001", number: 1, kind: "received", at: 5 },
      { reference: "R0000002", number: 1, kind: "received", at: 6 },
    ]);
  });

  it("sets every safety of the connection on each open, also of a database that is there already", async () => {
    const file = newFile();
    await (await openSqlite({ file })).destroy();
    const db = await openSqlite({ file });
    onTestFinished(() => db.destroy());
    const read = async (name: string): Promise<unknown> => {
      const { rows } = await db.executeQuery<Record<string, unknown>>({
        sql: `select * from pragma_${name}`,
        parameters: [],
        query: { kind: "RawNode", sqlFragments: [], parameters: [] },
        queryId: { queryId: name },
      });
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await read("journal_mode")).toBe("wal");
    expect(await read("synchronous")).toBe(2);
    expect(await read("secure_delete")).toBe(1);
    expect(await read("foreign_keys")).toBe(1);
    expect(await read("trusted_schema")).toBe(0);
    expect(await read("busy_timeout")).toBe(5000);
  });
});

describe("what SQLite deleted", () => {
  it("stands in no file of the folder any more, however long it was", async () => {
    const file = newFile();
    const store = await openStore(file);
    const planted = ["Kunigunde-Short", "Kunigunde-Long"];
    const long = JSON.stringify({ name: planted[1], more: "x".repeat(20_000) });
    await store.add(makeSubmission(1, { answers: JSON.stringify({ name: planted[0] }), receivedAt: 1 }));
    await store.add(makeSubmission(2, { answers: long, receivedAt: 1 }));
    await store.add(makeSubmission(3, { receivedAt: 3 }));
    const files = (): string =>
      readdirSync(dirname(file))
        .map((name) => readFileSync(join(dirname(file), name), "latin1"))
        .join("");
    for (const name of planted) expect(files()).toContain(name);
    await store.expire({ before: {}, othersBefore: 2, at: 9 });
    for (const name of planted) expect(files()).not.toContain(name);
    await store.close();
    const database = new Database(file, { readonly: true });
    onTestFinished(() => void database.close());
    expect(database.prepare("select reference, received_at, deleted_at from submission order by 1").all()).toEqual([
      { reference: "R0000001", received_at: 1, deleted_at: 9 },
      { reference: "R0000002", received_at: 1, deleted_at: 9 },
      { reference: "R0000003", received_at: 3, deleted_at: null },
    ]);
    expect(database.prepare("select number, kind, at from event where reference = 'R0000001'").all()).toEqual([
      { number: 1, kind: "received", at: 1 },
      { number: 2, kind: "deleted", at: 9 },
    ]);
  });
});

describe("a database in trouble", () => {
  it("that is full refuses, loses nothing it acknowledged, and answers on", async () => {
    const store = await openStore(newFile(), 40);
    const outcomes: string[] = [];
    for (let number = 0; number < 400; number += 1) {
      const big = makeSubmission(number, { answers: JSON.stringify("x".repeat(2_000)) });
      const outcome = store.add(big).then(
        ({ kind }) => kind,
        (error: StoreError) => error.code,
      );
      // oxlint-disable-next-line no-await-in-loop -- each must be acknowledged before the next is sent
      outcomes.push(await outcome);
    }
    expect(outcomes).toContain("SQLITE_FULL");
    const added = outcomes.flatMap((outcome, number) => (outcome === "added" ? [number] : []));
    expect(added.length).toBeGreaterThan(10);
    const found = await Promise.all(added.map((number) => store.find(makeSubmission(number).reference)));
    expect(found.every((it) => it !== undefined)).toBe(true);
    await store.ping();
  });

  it("that another program holds locked refuses after a while, and works again once it is free", async () => {
    const file = newFile();
    const store = await openStore(file);
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.exec("begin immediate");
    await expect(store.add(makeSubmission(1))).rejects.toMatchObject({ name: "StoreError", code: "SQLITE_BUSY" });
    other.exec("rollback");
    expect(await store.add(makeSubmission(1))).toEqual({ kind: "added" });
  });

  it("that is no database is told when it is opened", async () => {
    const file = newFile();
    writeFileSync(file, "This is a text, not a database. ".repeat(200));
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: "SQLITE_NOTADB" });
    expect(readFileSync(file, "utf8")).toContain("This is a text");
  });

  it("that cannot be opened is told when it is opened", async () => {
    const file = temporaryFolder(onTestFinished);
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: "SQLITE_CANTOPEN" });
  });

  it("that another server has open is told when it is opened, and the other works on", async () => {
    const file = newFile();
    const store = await openStore(file);
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: "IN_USE" });
    expect(await store.add(makeSubmission(1))).toEqual({ kind: "added" });
  });

  it.each(["", "-wal"])("whose file%s is removed while in use acknowledges nothing more", async (ending) => {
    const file = newFile();
    const store = await openStore(file);
    await store.add(makeSubmission(1));
    rmSync(`${file}${ending}`);
    await expect(store.add(makeSubmission(2))).rejects.toMatchObject({ code: "MOVED" });
    await expect(store.ping()).rejects.toMatchObject({ code: "MOVED" });
  });

  it("with a damaged page is told when it is opened", async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    await Promise.all(Array.from({ length: 500 }, (_, number) => store.add(makeSubmission(number))));
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 3, 4096 * 20);
    writeFileSync(file, bytes);
    await expect(openSqliteStore({ file })).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_CORRUPT/) });
    expect(readFileSync(file)).toEqual(bytes);
  });
});

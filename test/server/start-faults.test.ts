import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { getuid } from "node:process";

import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";

import { failToStart, startServer, type StartFault } from "./support/start-server.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const NOBODY = 65_534;
/** Root may write anything, so that a server that may not runs as nobody then. */
const LESSER = getuid?.() === 0 ? NOBODY : undefined;

function newData(): string {
  return join(temporaryFolder(onTestFinished), "data");
}

function fail(env: Readonly<Record<string, string>>, uid?: number): Promise<StartFault> {
  return failToStart({ DATA_DIR: newData(), ...env }, uid);
}

describe("a server that cannot start says in one sentence why and what to do, and exits 1:", () => {
  it("a wrong configuration, every fault of it", async () => {
    const { code, said } = await fail({ PORT: "http", LOG_LEVEL: "loud" });
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toEqual([
      'PORT is "http": set a whole number from 0 to 65535, such as 3000.',
      expect.stringMatching(/^LOG_LEVEL is "loud": set one of /),
    ]);
  });

  it("a port in use", async () => {
    const other = createServer().listen(0, "localhost");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { code, said } = await fail({ PORT: port });
    expect(code).toBe(1);
    expect(said).toContain(
      `Port ${port} is in use by another program. Stop that program, or set PORT to another number.\n`,
    );
  });

  it("a host that is not this machine's", async () => {
    const { code, said } = await fail({ HOST: "192.0.2.1" });
    expect(code).toBe(1);
    expect(said).toContain('HOST is "192.0.2.1", which is no address of this machine.');
  });

  it("a data folder that is a file", async () => {
    const file = join(temporaryFolder(onTestFinished), "data");
    writeFileSync(file, "");
    const { code, said } = await fail({ DATA_DIR: file });
    expect(code).toBe(1);
    expect(said).toContain(
      `The folder ${file} cannot be used (EEXIST). Set DATA_DIR to a folder this server may write.`,
    );
  });

  it("a data folder that may only be read, in which nothing is made", async () => {
    const data = newData();
    mkdirSync(data);
    if (LESSER !== undefined) giveTo(LESSER, data);
    chmodSync(data, 0o500);
    const { code, said } = await fail({ DATA_DIR: data }, LESSER);
    expect(code).toBe(1);
    expect(said.trim()).toBe(
      `The folder ${data} cannot be used (EACCES). Set DATA_DIR to a folder this server may write.`,
    );
    expect(readdirSync(data)).toEqual([]);
  });

  it("a database that may only be read", async () => {
    const data = newData();
    const server = await startServer({ DATA_DIR: data }, onTestFinished);
    await server.stop();
    if (LESSER !== undefined) giveTo(LESSER, data);
    chmodSync(join(data, "vordruck.sqlite"), 0o400);
    const { code, said } = await fail({ DATA_DIR: data }, LESSER);
    expect(code).toBe(1);
    expect(said).toContain("it may only be read. Give the account this server runs as the right to write it.");
  });

  it("a database that another program holds locked", async () => {
    const data = newData();
    mkdirSync(data);
    const other = new Database(join(data, "vordruck.sqlite"));
    onTestFinished(() => void other.close());
    other.exec("begin exclusive");
    const { code, said } = await fail({ DATA_DIR: data });
    expect(code).toBe(1);
    expect(said).toContain("holds it locked. Stop that program, or set DATA_DIR to another folder.");
  });

  it("a damaged receipt key", async () => {
    const data = newData();
    mkdirSync(data);
    writeFileSync(join(data, "receipt.key"), "07");
    const { code, said } = await fail({ DATA_DIR: data });
    expect(code).toBe(1);
    expect(said).toContain("receipt.key is damaged: bring it back from a backup.");
  });
});

function giveTo(uid: number, folder: string): void {
  chmodSync(join(folder, ".."), 0o755);
  for (const name of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    chownSync(join(folder, name), uid, uid);
  }
}

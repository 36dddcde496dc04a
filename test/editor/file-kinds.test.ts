import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";

import { newRevision } from "../../server/commands/new-revision.ts";
import { samples } from "../../server/commands/samples.ts";
import { isObject } from "../../src/form/json.ts";
import { createFolder } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

const ROOT = join(import.meta.dirname, "../..");
const PATTERN = "{schemas,ui-schemas}/*/*/**/*.json";
const FILES = globSync(PATTERN, { cwd: ROOT }).toSorted();
const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/\/form\.json$/, "manifest"],
  [/\/rules\.json$/, "rules"],
  [/\/samples\//, "sample"],
  [/\/migrations\//, "migration"],
  [/\/texts\.[\w-]+\.json$/, "texts"],
  [/^ui-schemas\//, "ui-schema"],
];

function parse(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** What a program that follows a file's `$schema` finds wrong with the file. */
function faultsOf(root: string, file: string): readonly unknown[] {
  const content = parse(join(root, file));
  const name = isObject(content) ? content["$schema"] : undefined;
  const kind = KINDS.find(([pattern]) => pattern.test(file))?.[1];
  // A part is a JSON Schema itself, and names that of its dialect.
  if (kind === undefined) return name === "http://json-schema.org/draft-07/schema#" ? [] : [name];
  const path = resolve(dirname(join(root, file)), String(name));
  if (path !== join(ROOT, `server/file-kinds/${kind}.schema.json`)) return [`$schema names ${path}`];
  const schema = parse(path);
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.validate(isObject(schema) ? schema : {}, content);
  return ajv.errors ?? [];
}

describe("the JSON Schemas for editor programs", () => {
  test.each(FILES)("are named, each by its own way there, and take %s", (file) => {
    expect(faultsOf(ROOT, file)).toEqual([]);
  });

  test("are named by everything that new and samples write, also outside the project", async () => {
    const root = createFolder();
    await runCommand(newRevision, ["katze", "2026-01-01"], { root });
    await runCommand(samples, ["katze", "2026-01-01"], { root });
    await runCommand(newRevision, ["katze", "2027-01-01"], { root });
    const files = globSync(PATTERN, { cwd: root }).filter((file) => file.includes("/katze/"));
    expect(new Set(files.map((file) => KINDS.find(([pattern]) => pattern.test(file))?.[1]))).toEqual(
      new Set([undefined, ...KINDS.map(([, kind]) => kind)]),
    );
    expect(files.flatMap((file) => faultsOf(root, file))).toEqual([]);
  });

  test.each(["manifest", "rules", "sample", "texts", "ui-schema", "migration"])("%s describes its members", (kind) => {
    const text = readFileSync(join(ROOT, `server/file-kinds/${kind}.schema.json`), "utf8");
    expect(text.match(/"description"/g)?.length).toBeGreaterThan(2);
  });
});

import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";

import { isObject } from "../../src/form/json.ts";

const ROOT = join(import.meta.dirname, "../..");
const FILES = globSync("{schemas,ui-schemas}/*/*/**/*.json", { cwd: ROOT }).toSorted();
const NAMED = FILES.flatMap((file): readonly (readonly [string, string])[] => {
  const content = parse(join(ROOT, file));
  const schema = isObject(content) ? content["$schema"] : undefined;
  return typeof schema === "string" && schema.startsWith(".") ? [[file, schema]] : [];
});

function parse(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

describe("the JSON Schemas for editor programs", () => {
  test("are named by every file that has a schema of its kind", () => {
    const kinds = /\/form\.json$|\/texts\.\w+\.json$|\/samples\/|\/migrations\/|^ui-schemas\//;
    const named = new Set(NAMED.map(([file]) => file));
    expect(FILES.filter((file) => kinds.test(file) && !file.endsWith("clerk.json") && !named.has(file))).toEqual([]);
  });

  test.each(NAMED)("take %s", (file, name) => {
    const path = resolve(dirname(join(ROOT, file)), name);
    const schema = parse(path);
    if (!isObject(schema)) throw new Error(`${name} is no schema`);
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.validate({ ...schema, $id: path }, parse(join(ROOT, file)));
    expect(ajv.errors ?? []).toEqual([]);
  });

  test.each(["manifest", "rules", "sample", "texts", "ui-schema", "migration"])("%s describes its members", (kind) => {
    const text = readFileSync(join(ROOT, `server/file-kinds/${kind}.schema.json`), "utf8");
    expect(text.match(/"description"/g)?.length).toBeGreaterThan(2);
  });
});

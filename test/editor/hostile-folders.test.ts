import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";

import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { loadRevision } from "../../server/catalogue/load-revision.ts";
import { checkRevision } from "../../server/editor/check-revision.ts";
import { makeApp, post } from "../server/support/make-app.ts";
import { copyRevision, createFolder, FORM, REVISION, type Changes } from "./broken-folder.ts";

const CASES = globSync(join(import.meta.dirname, "../fixtures/broken/cases/*.json"))
  .toSorted()
  .map((path): readonly [string, Changes] => [basename(path, ".json"), JSON.parse(readFileSync(path, "utf8"))]);

test.each(CASES)("a server beside %s serves the other revisions", async (_, changes) => {
  const root = createFolder({ ...changes, copies: [...(changes.copies ?? []), "2024-01-01"] });
  const { request } = await makeApp(onTestFinished, { root });
  expect((await request("/api/forms")).status).toBe(200);
  expect((await request("/readyz")).status).toBe(200);
  expect((await request(`/api/forms/${FORM}/2024-01-01/check`, post({}))).status).toBe(200);
  const broken = await request(`/api/forms/${FORM}/${REVISION}/check`, post({ halter: { name: "Muster" } }));
  expect([200, 404, 503]).toContain(broken.status);
});

/** Values that a hand or a program might put in the wrong place. */
const STRANGE = fc.constantFrom<Json>(
  null,
  true,
  false,
  0,
  -1,
  "",
  "\\",
  "(",
  "#",
  "#/properties/name",
  "/a/*",
  [],
  {},
  [[]],
  [{}],
  { type: "object" },
  { type: ["string", "null"] },
  { $ref: "#" },
  { $ref: "#/definitions/hund" },
  { type: "Control", scope: "#" },
  { schema: {} },
  { allOf: [{ $ref: "#" }] },
  { items: [{}] },
);

/** The document with another value at one of its places, the `at`-th of all. */
function replaceAt(document: Json, at: number, value: Json): Json {
  let left = at;
  const visit = (node: Json): Json => {
    if (left-- === 0) return value;
    if (isArray(node)) return node.map(visit);
    if (!isObject(node)) return node;
    return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, visit(member ?? null)]));
  };
  return visit(document);
}

test("whatever stands wherever in a file, loading and check only report it", async () => {
  const root = createFolder();
  copyRevision(root, "2025-01-01");
  const older = await loadRevision({ root, form: FORM, revision: "2025-01-01" });
  if (older.kind === "broken") throw new Error("the copy does not load");
  const place = { root, form: FORM, revision: REVISION };
  const files = globSync(`{schemas,ui-schemas}/${FORM}/${REVISION}/**/*.json`, { cwd: root }).toSorted();
  const change = fc.record({ file: fc.constantFrom(...files), at: fc.nat(60), value: STRANGE });
  await fc.assert(
    fc.asyncProperty(change, async ({ file, at, value }) => {
      const path = join(root, file);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, JSON.stringify(replaceAt(JSON.parse(text), at, value)));
      try {
        expect(Array.isArray(await checkRevision({ place, siblings: [older.definition] }))).toBe(true);
      } finally {
        writeFileSync(path, text);
      }
    }),
    { numRuns: 60 },
  );
});

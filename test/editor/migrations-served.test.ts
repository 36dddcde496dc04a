import { expect, onTestFinished, test } from "vitest";

import { bodyOf, makeApp } from "../server/support/make-app.ts";
import { createFolder, FORM, REVISION, type Changes } from "./broken-folder.ts";

const STEPS = [{ op: "remove", path: "/farbe", says: "Die Farbe wird nicht mehr gefragt." }];
const FILE = "schemas/migrations/2025-01-01.json";

async function migrationsOf(changes: Changes): Promise<unknown> {
  const { request } = await makeApp(onTestFinished, { root: createFolder(changes) });
  return (await bodyOf(await request(`/api/forms/${FORM}/${REVISION}`)))["migrations"];
}

test("a definition carries the migrations from older revisions, for drafts to move over", async () => {
  const files = { [FILE]: JSON.stringify({ steps: STEPS }) };
  expect(await migrationsOf({ files })).toEqual({ "2025-01-01": { steps: STEPS } });
});

test.each([
  ["is no JSON", "{"],
  ["has a step nobody knows", '{ "steps": [{ "op": "turn", "path": "/a", "says": "b" }] }'],
])("a migration that %s is not offered, and the revision is served all the same", async (_, text) => {
  expect(await migrationsOf({ files: { [FILE]: text } })).toEqual({});
});

import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { describe, expect, onTestFinished, test } from "vitest";

import { createLivingCatalogue } from "../../server/catalogue/living-catalogue.ts";
import { loadCatalogue } from "../../server/catalogue/load-catalogue.ts";
import { watchCatalogue } from "../../server/catalogue/watch-catalogue.ts";
import { startServer } from "../server/support/start-server.ts";
import { copyRevision, createFolder, FORM, fullPath, REVISION } from "./broken-folder.ts";

async function open() {
  const root = createFolder();
  return { root, catalogue: createLivingCatalogue(root, await loadCatalogue(root)) };
}

function revisionsOf({ definitions }: { readonly definitions: readonly { readonly revision: string }[] }) {
  return definitions.map(({ revision }) => revision);
}

describe("a catalogue read again", () => {
  test("takes revisions that came, changed and went", async () => {
    const { root, catalogue } = await open();
    copyRevision(root, "2027-01-01");
    expect(revisionsOf(catalogue)).toEqual([REVISION]);
    expect(await catalogue.reload()).toEqual({ kind: "taken", revisions: 2 });
    expect(revisionsOf(catalogue)).toEqual([REVISION, "2027-01-01"]);
    for (const kind of ["schemas", "ui-schemas"]) rmSync(join(root, kind, FORM, REVISION), { recursive: true });
    await catalogue.reload();
    expect(revisionsOf(catalogue)).toEqual(["2027-01-01"]);
  });

  test.each([
    ["does not load", "[", "it is not valid JSON"],
    [
      "has rules that do not compile",
      '[{"id":"x","severity":"hint","at":"/a","schema":{"uniqueBy":{}}}]',
      "do not compile",
    ],
  ])("stays whole as it was when a revision %s, and takes the corrected one", async (_, rules, message) => {
    const { root, catalogue } = await open();
    const before = catalogue.definitions;
    copyRevision(root, "2027-01-01");
    writeFileSync(join(root, fullPath("schemas/rules.json")), rules);
    const reload = await catalogue.reload();
    expect(reload.kind).toBe("kept");
    expect(catalogue.definitions).toBe(before);
    expect(catalogue.problems.map((problem) => problem.message).join()).toContain(message);
    writeFileSync(join(root, fullPath("schemas/rules.json")), "[]");
    expect(await catalogue.reload()).toEqual({ kind: "taken", revisions: 2 });
    expect(catalogue.problems).toEqual([]);
  });

  test("does not mind what was broken before", async () => {
    const root = createFolder();
    copyRevision(root, "2027-01-01");
    writeFileSync(join(root, "schemas", FORM, "2027-01-01", "rules.json"), "[");
    const catalogue = createLivingCatalogue(root, await loadCatalogue(root));
    writeFileSync(join(root, fullPath("ui-schemas/hinweis.md")), "Neu.\n");
    expect(await catalogue.reload()).toEqual({ kind: "taken", revisions: 1 });
    expect(JSON.stringify(catalogue.definitions[0]?.notes["hinweis"])).toContain("Neu.");
  });

  test("twice at once ends with the last state of the disk", async () => {
    const { root, catalogue } = await open();
    const first = catalogue.reload();
    copyRevision(root, "2027-01-01");
    await Promise.all([first, catalogue.reload()]);
    expect(revisionsOf(catalogue)).toEqual([REVISION, "2027-01-01"]);
  });
});

test("a running server follows the disk on SIGHUP, and keeps what it has when that is broken", async () => {
  const root = createFolder();
  const env = { PORT: "0", FORMS_DIR: root, DATA_DIR: join(root, "data"), LOG_LEVEL: "info" };
  const server = await startServer(env, onTestFinished);
  const revisions = async (): Promise<string> => (await fetch(`${server.url}/api/forms`)).text();
  copyRevision(root, "2027-01-01");
  server.process.kill("SIGHUP");
  await expect.poll(revisions).toContain("2027-01-01");
  writeFileSync(join(root, fullPath("schemas/rules.json")), "[");
  server.process.kill("SIGHUP");
  await expect.poll(() => server.log()).toContain("the forms stay as they were");
  expect(await revisions()).toContain(REVISION);
  expect(await (await fetch(`${server.url}/readyz`)).text()).toContain("it is not valid JSON");
});

test("a watch tells a burst of changes once, with the revisions that changed", async () => {
  const root = createFolder();
  cpSync(join(root, "schemas", FORM, REVISION), join(root, "schemas", "katze", REVISION), { recursive: true });
  const told: (readonly string[])[] = [];
  const close = watchCatalogue(root, (revisions) => told.push(revisions));
  onTestFinished(close);
  // The watch of a tree is set up while it is walked; the first change is repeated until it is seen.
  await expect
    .poll(async () => {
      writeFileSync(join(root, fullPath("schemas/rules.json")), "[]");
      await pause(200);
      return told.length;
    })
    .toBeGreaterThan(0);
  told.length = 0;
  writeFileSync(join(root, fullPath("schemas/rules.json")), "[]\n");
  writeFileSync(join(root, fullPath("ui-schemas/hinweis.md")), "Neu.\n");
  writeFileSync(join(root, "schemas", "katze", REVISION, "rules.json"), "[]\n");
  await expect.poll(() => told).toEqual([[`${FORM}/${REVISION}`, `katze/${REVISION}`]]);
});

import { expect, test } from "vitest";

import { berlinDate } from "../../src/form/berlin-date.ts";
import { findCurrent } from "../../src/form/catalogue.ts";
import { loadCatalogue } from "../../server/catalogue/load-catalogue.ts";
import { publish } from "../../server/commands/publish.ts";
import { copyRevision, createFolder, FORM, REVISION } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

const NIGHTS: readonly (readonly [remark: string, day: string, midnight: string])[] = [
  ["in winter", "2027-01-10", "2027-01-09T23:00:00.000Z"],
  ["in summer", "2027-07-10", "2027-07-09T22:00:00.000Z"],
  ["on the day the clocks go forward", "2027-03-28", "2027-03-27T23:00:00.000Z"],
  ["on the day after that", "2027-03-29", "2027-03-28T22:00:00.000Z"],
  ["on the day the clocks go back", "2027-10-31", "2027-10-30T22:00:00.000Z"],
  ["on the day after that one", "2027-11-01", "2027-10-31T23:00:00.000Z"],
];

test.each(NIGHTS)("a revision published for a day %s becomes current at 0:00 in Berlin", async (_, day, midnight) => {
  const root = createFolder();
  copyRevision(root, day);
  expect((await runCommand(publish, [FORM, REVISION], { root })).code).toBe(0);
  const { code, out } = await runCommand(publish, [FORM, day], { root, now: "2026-12-01T12:00:00Z" });
  expect(out).toContain(`It becomes the current revision on ${day}, at 0:00 in Europe/Berlin`);
  expect(code).toBe(0);
  const { definitions } = await loadCatalogue(root);
  const currentAt = (time: number): string | undefined =>
    findCurrent(definitions, FORM, berlinDate(new Date(time)))?.revision;
  expect(currentAt(Date.parse(midnight) - 1)).toBe(REVISION);
  expect(currentAt(Date.parse(midnight))).toBe(day);
});

test("publishing is refused, and nothing written, while check finds an error", async () => {
  const root = createFolder({ files: { "ui-schemas/hinweis.md": "[Satzung](satzung.html)\n" } });
  const { code, err } = await runCommand(publish, [FORM, REVISION], { root });
  expect(code).toBe(1);
  expect(err).toContain("ui-schemas/hund/2026-01-01/hinweis.md:1:11  error  note-link");
  expect((await loadCatalogue(root)).definitions[0]?.manifest.status).toBe("draft");
});

test("a warning does not stop publishing, and is told", async () => {
  const root = createFolder({ files: { "ui-schemas/alt.md": "Alt.\n" } });
  const { code, out } = await runCommand(publish, [FORM, REVISION], { root });
  expect(code).toBe(0);
  expect(out).toContain("warning  unused-file");
});

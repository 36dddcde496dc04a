import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { findCurrent } from "../../src/form/catalogue.ts";
import { loadCatalogue } from "../../server/catalogue/load-catalogue.ts";
import { check } from "../../server/commands/check.ts";
import { diff } from "../../server/commands/diff.ts";
import { migrate } from "../../server/commands/migrate.ts";
import { newRevision } from "../../server/commands/new-revision.ts";
import { publish } from "../../server/commands/publish.ts";
import { createFolder } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

const FORM = "mipo-antrag";
const OLD = "2025-09-01";
const NEW = "2027-01-01";
const NOW = "2026-12-01T12:00:00Z";

/** Replaces text in the files of the new revision that match, as an editor program does. */
function replaceIn(root: string, pattern: string, find: string, replacement: string): void {
  const files = globSync(pattern.replace("/", `/${FORM}/${NEW}/`), { cwd: root });
  const changed = files.filter((file) => {
    const text = readFileSync(join(root, file), "utf8");
    if (text.includes(find))
      writeFileSync(
        join(root, file),
        text.replaceAll(find, () => replacement),
      );
    return text.includes(find);
  });
  expect(changed).not.toEqual([]);
}

test("an editor writes the next revision: new, edit, check, diff, migrate, publish", async () => {
  const root = createFolder();
  for (const kind of ["schemas", "ui-schemas"]) {
    cpSync(join(import.meta.dirname, "../..", kind, FORM, OLD), join(root, kind, FORM, OLD), { recursive: true });
  }
  const run = (command: typeof check, ...args: readonly string[]) => runCommand(command, args, { root, now: NOW });
  expect((await run(newRevision, FORM, NEW)).out).toContain(`a copy of ${OLD}`);

  // A member gets another name in the schema, and is forgotten everywhere else.
  replaceIn(root, "schemas/antrag.json", '"titel": {', '"akademischerGrad": {');
  const forgotten = await run(check, `${FORM}/${NEW}`);
  expect(forgotten.code).toBe(1);
  expect(forgotten.out).toMatch(/antrag\.json:\d+:\d+ {2}error {2}scope-nowhere/);
  expect(forgotten.out).toMatch(/texts\.de\.json:\d+:\d+ {2}error {2}text-nowhere/);
  expect(forgotten.out).toContain("sample-lies");

  // The editor follows what check names, makes the member shorter and words a note anew.
  replaceIn(root, "ui-schemas/antrag.json", "properties/titel", "properties/akademischerGrad");
  replaceIn(root, "ui-schemas/texts.*.json", "properties/titel", "properties/akademischerGrad");
  replaceIn(root, "ui-schemas/print.typ", '"titel"', '"akademischerGrad"');
  replaceIn(root, "schemas/samples/*/*.json", '"titel":', '"akademischerGrad":');
  replaceIn(root, "schemas/samples/*/*.json", "/antragsteller/titel", "/antragsteller/akademischerGrad");
  replaceIn(root, "schemas/samples/invalid/angestellte-person-titel.json", '"akademischerGrad":', '"titel":');
  replaceIn(root, "schemas/antrag.json", '"maxLength": 100', '"maxLength": 90');
  replaceIn(root, "ui-schemas/zugang.md", "in Kürze", "innerhalb einer Woche");
  const silent = await run(check, `${FORM}/${NEW}`);
  expect(silent.out).toMatch(/migrations\/2025-09-01\.json:\d+:\d+ {2}error {2}migration-broken/);
  expect(silent.out).toContain("/antragsteller/titel is lost, and no step says so");
  expect(silent.out).toContain('{"op":"move","from":"/antragsteller/titel","path":"/antragsteller/akademischerGrad"');

  const compared = await run(diff, FORM, OLD, NEW);
  expect(compared.out).toContain(
    "„Titel“ (/antragsteller/titel) heißt jetzt „Titel“ (/antragsteller/akademischerGrad)",
  );
  expect(compared.out).toContain("Zeichen höchstens: 100 → 90. Beispiel: Ein Text mit 91 Zeichen war bisher richtig");
  expect(compared.out).toContain("erhalten Sie [-in Kürze-] {+innerhalb einer Woche+} auf dem Postweg.");
  expect(compared.out).toContain("Die Druckvorlage ist geändert");

  // Titles that were right would be wrong: that was not meant. The rest moves over.
  replaceIn(root, "schemas/antrag.json", '"maxLength": 90', '"maxLength": 100');
  const steps = [
    {
      op: "move",
      from: "/antragsteller/titel",
      path: "/antragsteller/akademischerGrad",
      says: "Der Titel steht jetzt beim akademischen Grad.",
    },
  ];
  writeFileSync(join(root, "schemas", FORM, NEW, "migrations", `${OLD}.json`), JSON.stringify({ steps }));
  expect((await run(check, `${FORM}/${NEW}`)).out).toBe("Nothing is wrong with 1 revision.");
  expect((await run(diff, FORM, OLD, NEW)).out).toContain("Übertragbar");

  const answers = join(root, "answers.json");
  writeFileSync(answers, JSON.stringify({ antragsteller: { name: "Muster", vorname: "Erika", titel: "Dr. med." } }));
  const moved = await run(migrate, FORM, OLD, NEW, answers);
  expect(moved.code).toBe(0);
  expect(JSON.parse(moved.out)).toEqual({
    antragsteller: { name: "Muster", vorname: "Erika", akademischerGrad: "Dr. med." },
  });
  expect(moved.err).toContain("2 kept, 1 changed, 0 added, 0 dropped.");
  expect(moved.err).toContain("/antragsteller/akademischerGrad: Der Titel steht jetzt beim akademischen Grad.");

  const published = await run(publish, FORM, NEW);
  expect(published.err).toBe("");
  expect(published.out).toContain(`It becomes the current revision on ${NEW}, at 0:00 in Europe/Berlin`);
  const { definitions, problems } = await loadCatalogue(root);
  expect(problems).toEqual([]);
  expect(findCurrent(definitions, FORM, NEW)?.revision).toBe(NEW);
});

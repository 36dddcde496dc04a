import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { check } from "../../server/commands/check.ts";
import { newRevision } from "../../server/commands/new-revision.ts";
import { samples } from "../../server/commands/samples.ts";
import { ANNOTATIONS, KEYWORDS } from "../../src/form/vocabulary.ts";
import { createFolder } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/fields.md"), "utf8");

/** What the page says to write into one place, put together. */
function written(place: string): string {
  const blocks = [...PAGE.matchAll(/^```json (.+)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, name, text = ""]) => (name === place ? [text] : [])).join(",\n");
}

test("everything docs/fields.md shows is, put together, a form that check finds nothing wrong with", async () => {
  const root = createFolder();
  await runCommand(newRevision, ["felder", "2026-01-01"], { root });
  const write = (file: string, text: string): void => {
    const [kind = "", ...names] = file.split("/");
    writeFileSync(join(root, kind, "felder/2026-01-01", ...names), text);
  };
  const closed =
    '"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "additionalProperties": false';
  write("schemas/formular.json", `{ ${closed}, "properties": { ${written("schema")} }, ${written("root")} }`);
  const step = `{ "type": "Category", "label": "Alle", "elements": [${written("ui")}] }`;
  write("ui-schemas/formular.json", `{ "type": "Categorization", "elements": [${step}] }`);
  write("ui-schemas/texts.de.json", `{ ${written("texts")}, "rules": { ${written("texts of rules")} } }`);
  write("schemas/rules.json", `{ "rules": [${written("rules")}] }`);
  write("ui-schemas/merkblatt.md", "Bitte lesen Sie das.\n");
  write("schemas/samples/valid/kunde-alt.json", written("sample"));
  const made = await runCommand(samples, ["felder", "2026-01-01", "--again"], { root });
  expect(made.err).toBe("");
  expect((await runCommand(check, ["felder"], { root })).out).toBe("Nothing is wrong with 1 revision.");
});

test.each([...KEYWORDS.map(({ keyword }) => String(keyword)), ...ANNOTATIONS])("docs/fields.md shows %s", (keyword) => {
  expect(PAGE).toContain(`"${keyword}":`);
});

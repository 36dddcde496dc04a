import { expect, test } from "vitest";

import { check } from "../../server/commands/check.ts";
import { diff } from "../../server/commands/diff.ts";
import { samples } from "../../server/commands/samples.ts";
import { createFolder, FORM, REVISION, type Changes } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

const edit = (file: string, find: string, replace: string): Changes => ({ edits: [{ file, find, replace }] });
const text = (line: string): Changes => edit("ui-schemas/texts.de.json", "{\n", `{\n${line},\n`);

/** What an editor does, and the sentence that helps. */
const SLIPS: readonly (readonly [remark: string, changes: Changes, said: string])[] = [
  [
    "a member that is missing, with what belongs there",
    edit("schemas/form.json", '"issuer": "Gemeinde Musterdorf",', ""),
    '"issuer" is missing here. What belongs there: Who issues the form',
  ],
  [
    "a word that is none of those that may stand there",
    edit("schemas/form.json", '"draft"', '"drafts"'),
    '"drafts" is none of draft, published; did you mean "draft"?',
  ],
  [
    "a member of another name",
    edit("schemas/form.json", '"issuer"', '"isuer"'),
    '"isuer" is not known here; did you mean "issuer"?',
  ],
  [
    "which members there are where one is unknown",
    edit("schemas/rules.json", '"severity"', '"weight": 1, "severity"'),
    '"weight" is not known here. What belongs there: id, severity, at, schema (',
  ],
  [
    "a comma that is missing",
    edit("schemas/rules.json", '"hint",', '"hint"'),
    "line 5, column 5. Set a comma before it.",
  ],
  ["a comma too many", edit("schemas/rules.json", '"^276" }', '"^276", }'), "or the comma before it is one too many."],
  ["a comment", edit("schemas/rules.json", "[", "// Regeln\n["), 'JSON has no comments: write "$comment"'],
  ["a text left open", edit("schemas/rules.json", '"^276"', '"^276'), "Close the text with a quotation mark"],
  [
    "what JSON Schema takes",
    edit("schemas/hund.json", '["chip"]', '"chip"'),
    '"chip" stands here, and it must be a list [ … ].',
  ],
  [
    "why a pattern cannot be read",
    edit("schemas/hund.json", "^[0-9]*$", "^[0-9*$"),
    '"^[0-9*$" is no regular expression (Unterminated character class).',
  ],
  [
    "a note named with capitals",
    edit("ui-schemas/anmeldung.json", '"note": "hinweis"', '"note": "Hinweis"'),
    "in small letters, digits and hyphens",
  ],
  [
    "a text whose place leaves out the schema's own words",
    text('  "anmeldung#/halter/telefon": { "hint": "Mit Vorwahl." }'),
    'did you mean "anmeldung#/properties/halter/properties/telefon"? Write',
  ],
  [
    "a label that is missing, by the line to add",
    edit("ui-schemas/texts.de.json", '  "hund#/properties/rufname": { "label": "Rufname" },\n', ""),
    'Add to texts.de.json: "hund#/properties/rufname": { "label": "…" }',
  ],
  [
    "a pattern without words, by the line to add",
    edit("ui-schemas/texts.de.json", '"pattern": "Die Chipnummer', '"minLength": "Die Chipnummer'),
    'Add to texts.de.json, under "hund#/properties/chip": "errors": { "pattern": "…" }',
  ],
  [
    "a sample about a member that went",
    edit("schemas/samples/invalid/name.json", '"pointer": "/halter/name"', '"pointer": "/halter/titel"'),
    "The form has no /halter/titel any more: remove the sample, or mend it.",
  ],
  [
    "a keyword of ours that is written wrongly",
    edit("schemas/rules.json", '"pattern": "^276"', '"differsFrom": { "member": "chip" }'),
    '"differsFrom" is written wrongly: "others" is missing here. docs/fields.md shows how',
  ],
];

test.each(SLIPS)("check tells %s", async (_, changes, said) => {
  expect((await runCommand(check, [], { root: createFolder(changes) })).out).toContain(said);
});

test("check spells out the step that a migration lacks", async () => {
  const root = createFolder({
    copies: ["2025-01-01"],
    edits: [{ file: "schemas/anmeldung.json", find: '"const": "neu"', replace: '"const": "kauf"' }],
    files: { "schemas/migrations/2025-01-01.json": '{ "steps": [] }' },
  });
  const { out } = await runCommand(check, [`${FORM}/${REVISION}`], { root });
  expect(out).toContain("neu.json, moved over, is not valid: /anlass: Bitte wählen Sie eine der angebotenen");
  expect(out).toContain('{"op":"map","path":"/anlass","values":{"old":"new"},"says":"…"}');
});

test("check asks for no words where the platform's are as good: a day is a day in every form", async () => {
  const changes = edit("ui-schemas/texts.de.json", ', "errors": { "format": "Das ist kein Tag." }', "");
  expect((await runCommand(check, [], { root: createFolder(changes) })).out).toBe("Nothing is wrong with 1 revision.");
});

test.each([samples, diff])("$name sends to check where the rules do not compile", async (command) => {
  const [, changes] = SLIPS.at(-1) ?? [];
  const root = createFolder({ ...changes, copies: ["2025-01-01"] });
  const args = command === diff ? [FORM, "2025-01-01", REVISION] : [FORM, REVISION];
  const { code, err } = await runCommand(command, args, { root });
  expect(err).toContain(`cannot be compiled. See where: npm run forms -- check ${FORM}/${REVISION}`);
  expect(code).toBe(1);
});

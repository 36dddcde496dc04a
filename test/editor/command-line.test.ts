import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { expect, test } from "vitest";

import { createFolder, FORM, fullPath, REVISION } from "./broken-folder.ts";

/** Runs `npm run forms -- …` as a program of its own. */
function forms(root: string, ...args: readonly string[]) {
  const env = { PATH: process.env["PATH"], FORMS_DIR: root, DATA_DIR: join(root, "data") };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["server/forms.ts", ...args], {
    encoding: "utf8",
    env,
  });
  return { code: status, out: stdout, err: stderr };
}

const SAMPLE = fullPath("schemas/samples/valid/neu.json");
const CALLS: readonly (readonly [args: readonly string[], code: number, said: string])[] = [
  [["list", "hund"], 2, "How it is called: npm run forms -- list --help"],
  [["check", "hundd"], 2, 'There is no form hundd; did you mean "hund"? There are: hund.'],
  [["check", "hund/2027-01-01"], 2, "hund has no revision 2027-01-01. It has: 2026-01-01."],
  [["check", "--jsno"], 2, "Unknown option '--jsno'. How it is called: npm run forms -- check --help"],
  [["publish", "hundd", REVISION], 1, 'There is no form hundd; did you mean "hund"?'],
  [["diff", FORM, REVISION], 2, "Say which: npm run forms -- diff <form> <older> <newer>"],
  [["migrate", FORM, REVISION, REVISION, "a.json", "b.json"], 2, "Say which: npm run forms -- migrate"],
  [["print", FORM, REVISION, "nie.json", "-o", "out.pdf"], 1, "nie.json is not there.\n"],
  [["print", FORM, REVISION, "server", "-o", "out.pdf"], 1, "is a folder; a file is needed.\n"],
];

test.each(CALLS)("forms %j ends with %i and a sentence", (args, code, said) => {
  const run = forms(createFolder(), ...args);
  expect(run.err).toContain(said);
  expect(run.err).not.toMatch(/E[A-Z]{4,}|at .+:\d+:\d+/);
  expect(run.code).toBe(code);
});

test("forms print says that the folder for the paper is not there", () => {
  const root = createFolder();
  const out = join(root, "nie", "out.pdf");
  expect(forms(root, "print", FORM, REVISION, join(root, SAMPLE), "-o", out).err).toBe(`${out} is not there.\n`);
});

test("forms list --json has every revision and what is wrong", () => {
  const root = createFolder({ copies: ["2025-01-01"], files: { "schemas/rules.json": "[" } });
  const { code, out } = forms(root, "list", "--json");
  expect(JSON.parse(out)).toMatchObject({
    revisions: [{ form: FORM, revision: "2025-01-01", current: false }],
    problems: [{ revision: REVISION, rule: "json-syntax", position: { line: 1 } }],
  });
  expect(code).toBe(1);
});

test("forms migrate takes a sample as it takes answers", () => {
  const root = createFolder();
  for (const kind of ["schemas", "ui-schemas"]) {
    cpSync(join(root, kind, FORM, REVISION), join(root, kind, FORM, "2027-01-01"), { recursive: true });
  }
  const { code, out } = forms(root, "migrate", FORM, REVISION, "2027-01-01", join(root, SAMPLE));
  const { answers } = JSON.parse(readFileSync(join(root, SAMPLE), "utf8"));
  expect(JSON.parse(out)).toEqual(answers);
  expect(code).toBe(0);
});

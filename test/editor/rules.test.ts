import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { listPlaces } from "../../server/catalogue/load-catalogue.ts";
import { loadForm } from "../../server/editor/check-catalogue.ts";
import { checkRevision } from "../../server/editor/check-revision.ts";
import { FILE_RULES, LOADING_RULES, RULES } from "../../server/editor/rules.ts";
import { validFromPast } from "../../server/editor/rules/valid-from-past.ts";
import { createPrinter } from "../../server/print/printer.ts";
import { createFolder, FORM, fullPath, REVISION, type Changes } from "./broken-folder.ts";

interface BrokenCase extends Changes {
  readonly rule: string;
  readonly severity?: "warning";
  readonly file: string;
  readonly line: number;
  readonly publishingOn?: string;
}

const CASES = globSync(join(import.meta.dirname, "../fixtures/broken/cases/*.json"))
  .toSorted()
  .map((path): readonly [string, BrokenCase] => [basename(path, ".json"), JSON.parse(readFileSync(path, "utf8"))]);

const ALL = [...[...RULES, ...FILE_RULES, validFromPast].map(({ id }) => id), ...LOADING_RULES, "print-layout"];
/** Broken by what no text can hold: links, folders, sizes. Their tests are in check.test.ts. */
const ELSEWHERE = ["unreadable-file", "file-too-big", "link-outside", "folder-name"];

const printer = createPrinter();
afterAll(printer.close);

describe("check", () => {
  test("finds nothing wrong with the revision all broken ones are made of", async () => {
    const place = { root: createFolder(), form: FORM, revision: REVISION };
    expect(await checkRevision({ place, siblings: [] })).toEqual([]);
  });

  test.each(CASES)("reports %s by the rule that names it, at its line", async (_, broken) => {
    const { rule, severity = "error", file, line, publishingOn, ...changes } = broken;
    const place = { root: createFolder(changes), form: FORM, revision: REVISION };
    const all = await loadForm(place.root, FORM, await listPlaces(place.root));
    const siblings = all.filter(({ revision }) => revision !== REVISION);
    const problems = await checkRevision({ place, siblings, publishingOn, printer });
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
    expect(problems[0]).toMatchObject({ severity, file: fullPath(file), line });
  });
});

describe("rules.json as an object that names its $schema", () => {
  const cases = CASES.filter(([, { rule, file }]) => file === "schemas/rules.json" && rule !== "member-twice");

  test.each(cases)("has %s reported at its line too", async (_, broken) => {
    const { rule, severity = "error", line, ...changes } = broken;
    const place = { root: createFolder(changes), form: FORM, revision: REVISION };
    const path = join(place.root, fullPath("schemas/rules.json"));
    writeFileSync(path, `{\n  "$schema": "",\n  "rules":\n${readFileSync(path, "utf8")}}\n`);
    const problems = await checkRevision({ place, siblings: [] });
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
    expect(problems[0]).toMatchObject({ severity, file: fullPath("schemas/rules.json"), line: line + 3 });
  });

  test.each([
    ["nothing but its $schema", '{ "$schema": "" }', '"rules" is missing here'],
    ["a member of another name", '{ "rules": [], "rule": [] }', '"rule" is not known here; did you mean "rules"'],
    ["text instead", '"keine"', '"keine" stands here, and it must be an object { … } or a list [ … ]'],
    ["an object for the list", '{ "rules": {} }', "it must be a list [ … ]"],
  ])("is refused with %s", async (_, text, said) => {
    const place = { root: createFolder({ files: { "schemas/rules.json": text } }), form: FORM, revision: REVISION };
    const problems = await checkRevision({ place, siblings: [] });
    expect(problems).toEqual([expect.objectContaining({ rule: "file-kind", message: expect.stringContaining(said) })]);
  });
});

describe("every rule", () => {
  test("is broken by a fixture", () => {
    const broken = new Set([...ELSEWHERE, ...CASES.map(([, { rule }]) => rule)]);
    expect(ALL.filter((rule) => !broken.has(rule))).toEqual([]);
  });

  test.each(ALL)("%s has a paragraph in docs/rules.md", (rule) => {
    const text = readFileSync(join(import.meta.dirname, "../../docs/rules.md"), "utf8");
    expect(text).toMatch(new RegExp(`^### ${rule}\\n\\n\\S`, "m"));
  });
});

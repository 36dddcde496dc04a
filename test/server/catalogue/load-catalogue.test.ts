import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it, onTestFinished } from "vitest";

import type { FileProblem } from "../../../server/catalogue/file-problem.ts";
import { loadCatalogue, type LoadedCatalogue } from "../../../server/catalogue/load-catalogue.ts";
import type { Manifest } from "../../../src/form/definition.ts";
import { fileOf, FORM, makeForms, readManifest, recordDigest, writeManifest } from "../support/make-forms.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const GOOD = "2025-01-01";
const BAD = "2026-01-01";
const FILES = [
  "schemas/form.json",
  "schemas/permit.json",
  "schemas/vehicle.json",
  "schemas/rules.json",
  "ui-schemas/permit.json",
  "ui-schemas/vehicle.json",
  "ui-schemas/texts.de.json",
  "ui-schemas/terms.md",
  "ui-schemas/next.md",
];
const JSON_FILES = FILES.filter((path) => path.endsWith(".json"));

/** Two revisions, the second a draft for the test to damage; a published one would be left out for its digest alone. */
function makeTwo(): string {
  return makeForms({ [GOOD]: {}, [BAD]: { manifest: { status: "draft" } } }, onTestFinished);
}

/** The problems of a catalogue in which the damaged revision, and it alone, is left out. */
function leftOut({ definitions, problems }: LoadedCatalogue): readonly FileProblem[] {
  expect(definitions.map(({ revision }) => revision)).toEqual([GOOD]);
  for (const { message, remedy } of problems) expect(message !== "" && remedy !== "").toBe(true);
  return problems;
}

/** A problem of the damaged revision that has at least these members. */
function problem(members: object): unknown {
  return expect.objectContaining({ form: FORM, revision: BAD, ...members });
}

/** The path as problems name it, from the root on. */
function named(path: string): string {
  const [kind, name] = path.split("/");
  return `${kind}/${FORM}/${BAD}/${name}`;
}

async function damage(path: string, text: string): Promise<LoadedCatalogue> {
  const root = makeTwo();
  writeFileSync(fileOf(root, BAD, path), text);
  return loadCatalogue(root);
}

function changeManifest(change: object): Promise<LoadedCatalogue> {
  const root = makeTwo();
  // The tests write manifests that break the type on purpose.
  const manifest = { ...readManifest(root, BAD), ...change } as Manifest;
  writeManifest(root, BAD, manifest);
  return loadCatalogue(root);
}

describe("a revision's file", () => {
  it.each(FILES)("that is missing leaves the revision out, names it, and harms no other: %s", async (path) => {
    const root = makeTwo();
    rmSync(fileOf(root, BAD, path));
    const catalogue = await loadCatalogue(root);
    const name = path.split("/")[1] ?? "";
    expect(catalogue.definitions.map(({ revision }) => revision)).toEqual([GOOD]);
    expect(catalogue.problems.some((it) => `${it.file} ${it.message}`.includes(name.replace(/\.json$/, "")))).toBe(
      true,
    );
    expect(catalogue.problems.every(({ revision, remedy }) => revision === BAD && remedy !== "")).toBe(true);
  });

  it.each(JSON_FILES)("that is not JSON is told with line and column: %s", async (path) => {
    const catalogue = await damage(path, '{\n  "a": 1,\n}\n');
    expect(leftOut(catalogue)).toContainEqual(
      problem({ file: named(path), message: "it is not valid JSON at line 3, column 1" }),
    );
  });

  it.each(JSON_FILES)("that is the wrong kind of JSON is told: %s", async (path) => {
    expect(leftOut(await damage(path, "7"))).toContainEqual(problem({ file: named(path) }));
  });

  it.each(FILES)("that is not UTF-8 is told: %s", async (path) => {
    const root = makeTwo();
    writeFileSync(fileOf(root, BAD, path), Buffer.from([0x22, 0xe4, 0x22]));
    expect(leftOut(await loadCatalogue(root))).toContainEqual(
      problem({ file: named(path), message: "it is not valid UTF-8" }),
    );
  });

  it.each(FILES)("that is a folder is told: %s", async (path) => {
    const root = makeTwo();
    rmSync(fileOf(root, BAD, path));
    mkdirSync(fileOf(root, BAD, path));
    expect(leftOut(await loadCatalogue(root))).toContainEqual(problem({ file: named(path) }));
  });

  it("that is a link out of the folder is refused, one that stays inside is not", async () => {
    const root = makeTwo();
    const outside = join(temporaryFolder(onTestFinished), "terms.md");
    writeFileSync(outside, "# Von außen");
    const file = fileOf(root, BAD, "ui-schemas/terms.md");
    rmSync(file);
    symlinkSync(outside, file);
    expect(leftOut(await loadCatalogue(root))).toContainEqual(
      problem({ message: "it is a link out of the forms' folder" }),
    );
    rmSync(file);
    symlinkSync(fileOf(root, GOOD, "ui-schemas/terms.md"), file);
    expect((await loadCatalogue(root)).problems).toEqual([]);
  });

  it("may begin with a byte order mark and end its lines with CR LF without changing the digest", async () => {
    const root = makeTwo();
    const before = await loadCatalogue(root);
    for (const path of FILES) {
      const file = fileOf(root, BAD, path);
      writeFileSync(file, `\uFEFF${readFileSync(file, "utf8").replaceAll("\n", "\r\n")}`);
    }
    const after = await loadCatalogue(root);
    expect(after.problems).toEqual([]);
    expect(after.definitions.map(({ digest }) => digest)).toEqual(before.definitions.map(({ digest }) => digest));
  });
});

describe("a manifest", () => {
  it.each([
    [
      "a member it should not have",
      { surprise: 1 },
      { pointer: "/surprise", message: expect.stringContaining("surprise") },
    ],
    ["a status that does not exist", { status: "live" }, { pointer: "/status" }],
    ["no title", { title: undefined }, { pointer: "", message: expect.stringContaining("title") }],
    ["a day that does not exist", { validFrom: "2026-02-30" }, { pointer: "/validFrom" }],
    ["a last day that does not exist", { acceptsPreviousUntil: "2026-13-01" }, { pointer: "/acceptsPreviousUntil" }],
    ["a note that does not exist", { delivery: { submit: true, next: "nothing" } }, { pointer: "/delivery/next" }],
    ["published, without a digest", { status: "published" }, { message: expect.stringContaining("digest") }],
  ])("with %s is told with its pointer", async (_, change, members) => {
    expect(leftOut(await changeManifest(change))).toContainEqual(
      problem({ file: named("schemas/form.json"), ...members }),
    );
  });

  it("that names a root part which does not exist is told with both files", async () => {
    const catalogue = await changeManifest({ root: "licence" });
    expect(leftOut(catalogue)).toContainEqual(
      problem({ file: named("schemas/licence.json"), message: "the file is missing" }),
    );
    expect(leftOut(catalogue)).toContainEqual(
      problem({ file: named("ui-schemas/licence.json"), message: "the file is missing" }),
    );
  });
});

describe("a schema part", () => {
  it.each([
    ["breaks JSON Schema", '{ "type": "text" }', { pointer: "/type" }],
    ["has a pattern that is none", '{ "type": "string", "pattern": "[" }', { pointer: "/pattern" }],
    ["refers to nothing in its own file", '{ "$ref": "#/definitions/nothing" }', { pointer: "/$ref" }],
    ["refers to a file that is not there", '{ "properties": { "a": { "$ref": "nothing.json" } } }', {}],
    ["names a dialect nobody knows", '{ "$schema": "https://example.org/schema" }', { pointer: "/$schema" }],
  ])("that %s is told", async (_, text, members) => {
    expect(leftOut(await damage("schemas/vehicle.json", text))).toContainEqual(
      problem({ file: named("schemas/vehicle.json"), ...members }),
    );
  });

  it.each([
    "http://json-schema.org/draft-07/schema#",
    "https://json-schema.org/draft/2019-09/schema",
    "https://json-schema.org/draft/2020-12/schema",
  ])("may be written in %s", async ($schema) => {
    const root = makeTwo();
    const file = fileOf(root, BAD, "schemas/permit.json");
    const schema: object = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...schema, $schema }));
    expect((await loadCatalogue(root)).problems).toEqual([]);
  });
});

describe("the other files", () => {
  it.each([
    ["schemas/rules.json", '[{ "id": "Bad Id", "severity": "confirm", "at": "/a", "schema": {} }]', "/0/id"],
    ["schemas/rules.json", '[{ "id": "a", "severity": "error", "at": "/a", "schema": {} }]', "/0/severity"],
    ["schemas/rules.json", '[{ "id": "a", "severity": "hint", "at": "a", "schema": {} }]', "/0/at"],
    [
      "schemas/rules.json",
      '[{ "id": "a", "severity": "hint", "at": "/a", "schema": { "pattern": "(" } }]',
      "/0/schema/pattern",
    ],
    [
      "schemas/rules.json",
      '[{ "id": "a", "severity": "hint", "at": "/a", "schema": {} }, { "id": "a", "severity": "hint", "at": "/b", "schema": {} }]',
      "/1/id",
    ],
    ["ui-schemas/permit.json", '{ "type": "VerticalLayout", "elements": [{ "type": "Control" }] }', "/elements/0"],
    [
      "ui-schemas/permit.json",
      '{ "type": "VerticalLayout", "elements": [{ "type": "Note", "note": "nothing" }] }',
      "/elements/0/note",
    ],
    ["ui-schemas/texts.de.json", '{ "permit#/a": { "label": 7 } }', "/permit#~1a/label"],
  ])("are held against their kind: %s %s", async (path, text, pointer) => {
    expect(leftOut(await damage(path, text))).toContainEqual(problem({ file: named(path), pointer }));
  });

  it("may name a part's UI schema that is not there only to be told", async () => {
    const text = '{ "type": "Control", "scope": "#/properties/vehicles", "options": { "detail": "nothing" } }';
    expect(leftOut(await damage("ui-schemas/permit.json", text))).toContainEqual(
      problem({ file: expect.stringMatching(/^ui-schemas\//) }),
    );
  });
});

/** A harmless change of each file, so that nothing but the digest can tell. */
const CHANGES: readonly (readonly [path: string, before: string, after: string])[] = [
  ["schemas/form.json", "Beispielhausen", "Musterhausen"],
  ["schemas/permit.json", '"Zone"', '"Bereich"'],
  ["schemas/vehicle.json", '"Kennzeichen"', '"Nummernschild"'],
  ["schemas/rules.json", "30", "31"],
  ["ui-schemas/permit.json", '"Fahrzeuge"', '"Wagen"'],
  ["ui-schemas/vehicle.json", "VerticalLayout", "HorizontalLayout"],
  ["ui-schemas/texts.de.json", "ungewöhnlich", "sehr"],
  ["ui-schemas/terms.md", "ein Jahr", "zwei Jahre"],
  ["ui-schemas/next.md", "Bitte", "Sie müssen"],
];

describe("a published revision", () => {
  it.each(CHANGES)("that was changed afterwards is left out, with both digests: %s", async (path, before, after) => {
    const root = makeForms({ [GOOD]: {}, [BAD]: {} }, onTestFinished);
    const published = readManifest(root, BAD).digest ?? "";
    const file = fileOf(root, BAD, path);
    writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
    const catalogue = await loadCatalogue(root);
    const now = recordDigest(root, BAD);
    expect(now).not.toBe(published);
    expect(catalogue.definitions.map(({ revision }) => revision)).toEqual([GOOD]);
    expect(catalogue.problems).toEqual([
      expect.objectContaining({ file: named("schemas/form.json"), pointer: "/digest" }),
    ]);
    expect(catalogue.problems[0]?.message).toContain(published);
    expect(catalogue.problems[0]?.message).toContain(now);
  });

  it("stays the same revision when only white space and the order of members change", async () => {
    const root = makeForms({ [BAD]: {} }, onTestFinished);
    const file = fileOf(root, BAD, "schemas/vehicle.json");
    const members = Object.entries(JSON.parse(readFileSync(file, "utf8"))).toReversed();
    writeFileSync(file, JSON.stringify(Object.fromEntries(members), null, 7));
    expect((await loadCatalogue(root)).problems).toEqual([]);
  });

  it("stays the same revision when samples, other languages and clerk.json come and go", async () => {
    const root = makeForms({ [BAD]: {} }, onTestFinished);
    writeFileSync(fileOf(root, BAD, "schemas/clerk.json"), "{}");
    writeFileSync(fileOf(root, BAD, "ui-schemas/texts.en.json"), '{ "permit#": { "label": "Permit" } }');
    rmSync(join(root, "schemas", FORM, BAD, "samples"), { recursive: true });
    const { definitions, problems } = await loadCatalogue(root);
    expect(problems).toEqual([]);
    expect(Object.keys(definitions[0]?.texts ?? {})).toEqual(["de", "en"]);
  });
});

describe("folders", () => {
  it.each([
    ["2026-1-1", "the folder's name is no calendar day"],
    ["2026-02-30", "the folder's name is no calendar day"],
    ["latest", "the folder's name is no calendar day"],
  ])("of a revision that are called %s are told", async (name, message) => {
    const root = makeTwo();
    for (const kind of ["schemas", "ui-schemas"]) renameSync(join(root, kind, FORM, BAD), join(root, kind, FORM, name));
    const { problems } = await loadCatalogue(root);
    expect(problems).toEqual([expect.objectContaining({ revision: name, message })]);
  });

  it.each(["api", "impressum", "werkstatt", "Permit", "permit_1", "-permit"])(
    "of a form that cannot be called %s are told",
    async (name) => {
      const root = makeTwo();
      for (const kind of ["schemas", "ui-schemas"]) renameSync(join(root, kind, FORM), join(root, kind, name));
      const { definitions, problems } = await loadCatalogue(root);
      expect(definitions).toEqual([]);
      expect(problems).toContainEqual(expect.objectContaining({ form: name, file: `schemas/${name}` }));
    },
  );

  it.each(["schemas", "ui-schemas"])("without their twin are told: %s alone is missing", async (kind) => {
    const root = makeTwo();
    rmSync(join(root, kind, FORM, BAD), { recursive: true });
    expect(leftOut(await loadCatalogue(root))).toContainEqual(problem({ file: `${kind}/${FORM}/${BAD}` }));
  });

  it("that are missing altogether give an empty catalogue", async () => {
    expect(await loadCatalogue(temporaryFolder(onTestFinished))).toEqual({ definitions: [], problems: [] });
  });
});

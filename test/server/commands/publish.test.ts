import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it, onTestFinished } from "vitest";

import { loadCatalogue } from "../../../server/catalogue/load-catalogue.ts";
import { list } from "../../../server/commands/list.ts";
import { markPublished } from "../../../server/commands/mark-published.ts";
import { publish } from "../../../server/commands/publish.ts";
import { fileOf, FORM, makeForms, type Edition } from "../support/make-forms.ts";

/** The day on which the drafts begin has passed, which alone would keep them from being published. */
const PAST = { "valid-from-past": "warning" } as const;
const DRAFT: Edition = { manifest: { status: "draft", check: PAST } };

/** A folder of forms, and a way to run a command on it on 15 June 2026. */
function prepare(editions: Readonly<Record<string, Edition>>) {
  const root = makeForms(editions, onTestFinished);
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const context = { root, clock: () => new Date("2026-06-15T10:00:00Z"), print: write, complain: write };
  return { root, lines, context };
}

describe("publish", () => {
  it("writes status and digest, so that the revision loads as published", async () => {
    const { root, lines, context } = prepare({ "2026-01-01": DRAFT });
    expect(await publish.run([FORM, "2026-01-01"], context)).toBe(0);
    const { definitions, problems } = await loadCatalogue(root);
    expect(problems).toEqual([]);
    expect(definitions[0]?.manifest).toMatchObject({ status: "published", digest: definitions[0]?.digest });
    expect(lines.join("\n")).toContain("warning  valid-from-past");
  });

  it.each([
    ["2026-01-01", "It is the current revision from now on; 2025-01-01 takes submissions until 2026-01-31."],
    [
      "2027-01-01",
      "It becomes the current revision on 2027-01-01, at 0:00 in Europe/Berlin; 2025-01-01 takes submissions until 2027-01-31.",
    ],
    ["2024-01-01", `2025-01-01 is newer and stays the current revision of ${FORM}.`],
  ])("says what %s will be, and when", async (revision, line) => {
    const { lines, context } = prepare({
      "2025-01-01": {},
      [revision]: { manifest: { status: "draft", validFrom: revision, check: PAST } },
    });
    await publish.run([FORM, revision], context);
    expect(lines).toContain(line);
  });

  it("done twice changes nothing the second time", async () => {
    const { root, context } = prepare({ "2026-01-01": DRAFT });
    await publish.run([FORM, "2026-01-01"], context);
    const file = fileOf(root, "2026-01-01", "schemas/form.json");
    const once = readFileSync(file, "utf8");
    expect(await publish.run([FORM, "2026-01-01"], context)).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(once);
  });

  it("refuses a revision that does not load, and one whose rules do not compile", async () => {
    const unloadable = prepare({ "2026-01-01": { ...DRAFT, files: { "schemas/rules.json": "[" } } });
    expect(await publish.run([FORM, "2026-01-01"], unloadable.context)).toBe(1);
    expect(unloadable.lines.at(-1)).toBe("Nothing was published.");
    const schema = '{ "type": "object", "surprise": 1 }';
    const uncompilable = prepare({ "2026-01-01": { ...DRAFT, files: { "schemas/vehicle.json": schema } } });
    expect(await publish.run([FORM, "2026-01-01"], uncompilable.context)).toBe(1);
    expect(uncompilable.lines.join("\n")).toContain("surprise");
  });

  it("refuses a day that has passed, and takes the day itself", async () => {
    const late = prepare({ "2026-06-14": { manifest: { status: "draft" } } });
    expect(await publish.run([FORM, "2026-06-14"], late.context)).toBe(1);
    expect(late.lines.join("\n")).toContain("2026-06-14 lies before today, 2026-06-15");
    const inTime = prepare({ "2026-06-15": { manifest: { status: "draft" } } });
    expect(await publish.run([FORM, "2026-06-15"], inTime.context)).toBe(0);
  });

  it("refuses a revision whose sample finds something else than it says", async () => {
    const { root, lines, context } = prepare({ "2026-01-01": DRAFT });
    const file = join(root, "schemas", FORM, "2026-01-01", "samples", "valid", "one-vehicle.json");
    writeFileSync(file, '{ "description": "No longer valid.", "answers": { "person": {} } }');
    expect(await publish.run([FORM, "2026-01-01"], context)).toBe(1);
    expect(lines.join("\n")).toContain('the check finds error "required" at /person/name');
    expect(readFileSync(fileOf(root, "2026-01-01", "schemas/form.json"), "utf8")).toContain('"draft"');
  });

  it("records a changed published revision anew only when told so", async () => {
    const { root, lines, context } = prepare({ "2026-01-01": {} });
    writeFileSync(fileOf(root, "2026-01-01", "ui-schemas/terms.md"), "# Neue Bedingungen\n");
    expect(await publish.run([FORM, "2026-01-01"], context)).toBe(1);
    expect(lines[1]).toContain("the files of this published revision were changed");
    expect(await publish.run([FORM, "2026-01-01", "--record-again"], context)).toBe(0);
    expect((await loadCatalogue(root)).problems).toEqual([]);
  });

  it.each([[[]], [[FORM]], [[FORM, "2026-01-01", "more"]]])("called with %j says how to call it", async (args) => {
    const { lines, context } = prepare({ "2026-01-01": DRAFT });
    expect(await publish.run(args, context)).toBe(2);
    expect(lines).toEqual(["Say which: npm run forms -- publish <form> <revision>"]);
  });

  it("of a revision that does not exist names those that do", async () => {
    const { lines, context } = prepare({ "2026-01-01": DRAFT });
    expect(await publish.run([FORM, "2020-01-01"], context)).toBe(1);
    expect(lines).toEqual([`${FORM} has no revision 2020-01-01. It has: 2026-01-01.`]);
  });
});

describe("form.json after publishing", () => {
  it("differs from before in status and digest alone, down to the white space", () => {
    const text = '{\n\t"title":   "T",\n\t"status": "draft",\n\t"address": ["a", "b"]\n}\n';
    expect(markPublished(text, "abc")).toBe(
      '{\n\t"title":   "T",\n\t"status": "published",\n\t"digest": "abc",\n\t"address": ["a", "b"]\n}\n',
    );
  });

  it("has its old digest replaced", () => {
    const text = '{ "digest": "old", "status": "published" }';
    expect(markPublished(text, "new")).toBe('{ "digest": "new", "status": "published" }');
  });

  it("is written anew where the members stand in a way that cannot be mended in place", () => {
    const text = '{ "title": "with \\"status\\": \\"draft\\" in it", "status": "draft" }';
    expect(JSON.parse(markPublished(text, "abc"))).toEqual({
      title: 'with "status": "draft" in it',
      status: "published",
      digest: "abc",
    });
  });
});

describe("list", () => {
  it("shows each revision with its state today, and problems with a failing exit code", async () => {
    const { root, lines, context } = prepare({ "2025-01-01": {}, "2026-01-01": {}, "2028-01-01": DRAFT });
    expect(await list.run([], context)).toBe(0);
    expect(lines).toEqual([
      `${FORM}  2028-01-01  draft      in force from 2028-01-01`,
      `${FORM}  2026-01-01  current    in force from 2026-01-01`,
      `${FORM}  2025-01-01  published  in force from 2025-01-01`,
    ]);
    writeFileSync(fileOf(root, "2026-01-01", "schemas/rules.json"), "[");
    expect(await list.run([], context)).toBe(1);
    expect(lines.at(-1)).toContain("rules.json: it is not valid JSON at line 1, column 2.");
  });
});

import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { check } from "../../server/commands/check.ts";
import { newRevision } from "../../server/commands/new-revision.ts";
import { print } from "../../server/commands/print.ts";
import { publish } from "../../server/commands/publish.ts";
import { samples } from "../../server/commands/samples.ts";
import { createFolder, FORM, fullPath, REVISION } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

function readManifest(root: string, form: string, revision: string): unknown {
  return JSON.parse(readFileSync(join(root, "schemas", form, revision, "form.json"), "utf8"));
}

describe("npm run forms -- new", () => {
  test("makes a skeleton that check finds nothing wrong with and that can be published", async () => {
    const root = createFolder();
    expect((await runCommand(newRevision, ["katze", "2027-01-01"], { root })).code).toBe(0);
    expect((await runCommand(check, ["katze"], { root })).out).toBe("Nothing is wrong with 1 revision.");
    expect((await runCommand(publish, ["katze", "2027-01-01"], { root })).code).toBe(0);
  });

  test("copies the newest revision as a draft in force from its day, with an empty migration", async () => {
    const root = createFolder();
    await runCommand(publish, [FORM, REVISION], { root });
    const { code, out } = await runCommand(newRevision, [FORM, "2027-01-01"], { root });
    expect(code).toBe(0);
    expect(out).toContain(`a copy of ${REVISION}`);
    expect(readManifest(root, FORM, "2027-01-01")).toMatchObject({ status: "draft", validFrom: "2027-01-01" });
    expect(readManifest(root, FORM, "2027-01-01")).not.toHaveProperty("digest");
    expect(existsSync(join(root, "schemas", FORM, "2027-01-01", "migrations", `${REVISION}.json`))).toBe(true);
    expect((await runCommand(check, [], { root })).out).toBe("Nothing is wrong with 2 revisions.");
  });

  test("copies the revision that --from names, and none of its migrations", async () => {
    const root = createFolder();
    await runCommand(newRevision, [FORM, "2027-01-01"], { root });
    await runCommand(newRevision, [FORM, "2028-01-01", "--from", "2027-01-01"], { root });
    const migrations = join(root, "schemas", FORM, "2028-01-01", "migrations");
    expect(existsSync(join(migrations, "2027-01-01.json"))).toBe(true);
    expect(existsSync(join(migrations, `${REVISION}.json`))).toBe(false);
  });

  test("says of a day that has passed what publishing will ask for", async () => {
    const args = ["katze", "2025-11-30"];
    expect((await runCommand(newRevision, args, { root: createFolder() })).out).toContain("lies before today");
    const today = await runCommand(newRevision, ["katze", "2025-12-01"], { root: createFolder() });
    expect(today.out).not.toContain("lies before today");
  });

  test.each([
    [["Hund", "2027-01-01"], '"Hund" cannot be a form\'s id'],
    [["api", "2027-01-01"], '"api" cannot be a form\'s id'],
    [["../hund", "2027-01-01"], "cannot be a form's id"],
    [[FORM, "2027-02-30"], '"2027-02-30" is no calendar day'],
    [[FORM, REVISION], `${FORM} has a revision ${REVISION} already`],
    [[FORM, "2027-01-01", "--from", "2020-01-01"], `${FORM} has no revision 2020-01-01. It has: ${REVISION}`],
    [[FORM], "Say which"],
  ])("refuses %j and says why", async (args, message) => {
    const { code, err } = await runCommand(newRevision, args, { root: createFolder() });
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe("npm run forms -- samples", () => {
  test("makes up samples that check agrees with", async () => {
    const root = createFolder();
    const { code, out } = await runCommand(samples, [FORM, REVISION], { root });
    expect(code).toBe(0);
    expect(out).toContain("samples/valid/alle-angaben.json");
    expect(out).toContain("samples/invalid/halter-name-maxlength.json");
    expect(out).toContain("samples/invalid/hunde-chip-pattern.json");
    expect(out).toContain("samples/invalid/anlass-required.json");
    expect((await runCommand(check, [], { root })).out).toBe("Nothing is wrong with 1 revision.");
  });

  test("confirm what is only unusual, so that the valid one stays valid", async () => {
    const edits = [{ file: "schemas/rules.json", find: '"hint"', replace: '"confirm"' }];
    const root = createFolder({ edits });
    await runCommand(samples, [FORM, REVISION], { root });
    const sample: unknown = JSON.parse(
      readFileSync(join(root, fullPath("schemas/samples/valid/alle-angaben.json")), "utf8"),
    );
    expect(sample).toMatchObject({
      answers: { confirmed: ["/hunde/0/chip"] },
      expect: [{ pointer: "/hunde/0/chip", keyword: "chip-land", severity: "confirm", confirmed: true }],
    });
  });

  test("are made anew with --again, after a change of the schema", async () => {
    const root = createFolder();
    await runCommand(samples, [FORM, REVISION], { root });
    const file = join(root, fullPath("schemas/anmeldung.json"));
    writeFileSync(file, readFileSync(file, "utf8").replace('"const": "neu"', '"const": "kauf"'));
    expect((await runCommand(check, [FORM], { root })).out).toContain("alle-angaben.json");
    expect((await runCommand(samples, [FORM, REVISION, "--again"], { root })).code).toBe(0);
    expect((await runCommand(check, [FORM], { root })).out).not.toContain("alle-angaben.json");
  });

  test("say what keeps a valid one from being made up", async () => {
    const find = '"additionalProperties": false,';
    const edits = [{ file: "schemas/anmeldung.json", find, replace: `${find} "not": { "required": ["hunde"] },` }];
    const { code, out, err } = await runCommand(samples, [FORM, REVISION], { root: createFolder({ edits }) });
    expect(code).toBe(0);
    expect(out).not.toContain("valid/alle-angaben");
    expect(err).toMatch(/^samples\/valid\/alle-angaben\.json could not be made up; write it by hand\./);
    expect(err).toContain("\n  the whole form: ");
  });

  test("leave files alone that exist", async () => {
    const root = createFolder();
    const file = join(root, fullPath("schemas/samples/valid/alle-angaben.json"));
    writeFileSync(file, "mine");
    await runCommand(samples, [FORM, REVISION], { root });
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("say for which place nothing could be made up", async () => {
    const edits = [{ file: "schemas/hund.json", find: '"rufname": {', replace: '"rufname": { "pattern": "^Q{7}$",' }];
    const { err } = await runCommand(samples, [FORM, REVISION], { root: createFolder({ edits }) });
    expect(err).toContain("No value could be made up for /hunde/*/rufname");
  });
});

describe("npm run forms -- print", () => {
  test("writes the paper of a sample", async () => {
    const root = createFolder();
    const out = join(root, "out.pdf");
    const sample = join(root, fullPath("schemas/samples/valid/neu.json"));
    const run = await runCommand(print, [FORM, REVISION, sample, "-o", out], { root });
    expect(run).toMatchObject({ code: 0, out: `${out} is written.` });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
    expect(statSync(out).size).toBeGreaterThan(1_000);
  });

  test("tells a fault of the layout with its line", async () => {
    const root = createFolder({ files: { "ui-schemas/print.typ": "= Titel\n\n#unbekannt\n" } });
    const sample = join(root, fullPath("schemas/samples/valid/neu.json"));
    const { code, err } = await runCommand(print, [FORM, REVISION, sample, "-o", join(root, "o.pdf")], { root });
    expect(err).toContain("print.typ:3:2  unknown variable: unbekannt");
    expect(code).toBe(1);
  });

  test("says that the answers are no JSON, and where", async () => {
    const root = createFolder({ files: { "schemas/samples/kaputt.json": '{\n  "a": ,\n}' } });
    const file = join(root, fullPath("schemas/samples/kaputt.json"));
    const { code, err } = await runCommand(print, [FORM, REVISION, file, "-o", join(root, "o.pdf")], { root });
    expect(err).toContain("it is not valid JSON at line 2, column 8");
    expect(code).toBe(1);
  });
});

test("check tells a fault of the layout with its line", async () => {
  const root = createFolder({ files: { "ui-schemas/print.typ": "= Titel\n\n#unbekannt\n" } });
  const { code, out } = await runCommand(check, [], { root });
  expect(out).toContain(`ui-schemas/${FORM}/${REVISION}/print.typ:3:2  error  print-layout`);
  expect(code).toBe(1);
});

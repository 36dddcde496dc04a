import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { check } from "../../server/commands/check.ts";
import { createFolder, fullPath, type Changes } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

const UNUSED: Changes = { files: { "ui-schemas/alt.md": "Alt.\n" } };
const NO_TEXTS: Changes = { files: { "ui-schemas/texts.de.json": null } };

describe("npm run forms -- check", () => {
  test("ends with 0 and one sentence when nothing is wrong", async () => {
    expect(await runCommand(check, [], { root: createFolder() })).toEqual({
      code: 0,
      out: "Nothing is wrong with 1 revision.",
      err: "",
    });
  });

  test("ends with 0 on warnings alone, and with 1 on an error", async () => {
    const warned = await runCommand(check, [], { root: createFolder(UNUSED) });
    expect(warned.code).toBe(0);
    expect(warned.out).toContain("0 errors and 1 warning in 1 revision.");
    const failed = await runCommand(check, [], { root: createFolder(NO_TEXTS) });
    expect(failed.code).toBe(1);
    expect(failed.out).toContain("ui-schemas/hund/2026-01-01/texts.de.json:1:1  error  missing-file");
    expect(failed.out).toContain("the file is missing. Add it, with {}");
  });

  test("gives the same problems as one JSON array", async () => {
    const { out } = await runCommand(check, ["--json"], { root: createFolder(UNUSED) });
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({ rule: "unused-file", severity: "warning", line: 1, column: 1, form: "hund" }),
    ]);
  });

  test("makes an error a warning where form.json says so", async () => {
    const edits = [
      { file: "schemas/form.json", find: '"status"', replace: '"check": { "at-nowhere": "warning" }, "status"' },
    ];
    const rule = '[ { "id": "x", "severity": "hint", "at": "/nie", "schema": {} },';
    const changes = {
      edits: [
        ...edits,
        { file: "schemas/rules.json", find: "[", replace: rule },
        { file: "ui-schemas/texts.de.json", find: '"rules": {', replace: '"rules": { "x": "Text.",' },
      ],
    };
    const { code, out } = await runCommand(check, [], { root: createFolder(changes) });
    expect(out).toContain("warning  at-nowhere");
    expect(code).toBe(0);
  });

  test("checks only the revision that is named, written either way", async () => {
    const root = createFolder(NO_TEXTS);
    for (const kind of ["schemas", "ui-schemas"]) {
      cpSync(join(root, kind, "hund/2026-01-01"), join(root, kind, "katze/2026-01-01"), { recursive: true });
    }
    const one = await runCommand(check, ["hund/2026-01-01"], { root });
    const other = await runCommand(check, ["hund", "2026-01-01"], { root });
    expect(one).toEqual(other);
    expect(one.out).not.toContain("katze");
    expect((await runCommand(check, [], { root })).out).toContain("katze");
  });

  test("says that a revision does not exist", async () => {
    const { code, err } = await runCommand(check, ["hund/1999-01-01"], { root: createFolder() });
    expect(code).toBe(2);
    expect(err).toContain("hund has no revision 1999-01-01. It has: 2026-01-01.");
  });

  test("colours severities for a terminal only", async () => {
    const root = createFolder(UNUSED);
    expect((await runCommand(check, [], { root, colour: true })).out).toContain("\u001B[33mwarning");
    expect((await runCommand(check, [], { root })).out).not.toContain("\u001B[");
  });

  test("sees a change in a revision it has checked before", async () => {
    const root = createFolder();
    expect((await runCommand(check, [], { root })).code).toBe(0);
    writeFileSync(join(root, fullPath("schemas/rules.json")), "[");
    expect((await runCommand(check, [], { root })).out).toContain("json-syntax");
  });

  test("explains itself, and ends with 2 when called wrongly", () => {
    const run = (...args: readonly string[]): string =>
      execFileSync(process.execPath, ["server/forms.ts", ...args], { encoding: "utf8", stdio: "pipe" });
    expect(run("check", "--help")).toContain("docs/rules.md explains every rule");
    expect(run("--help")).toContain("A new revision takes five of them");
    expect(() => run("check", "--jsonn")).toThrow(expect.objectContaining({ status: 2 }));
    const stderr = expect.stringContaining('There is no command "chekc"; did you mean "check"?');
    expect(() => run("chekc")).toThrow(expect.objectContaining({ status: 2, stderr }));
  });
});

describe("a folder that is broken in a way of its own", () => {
  const outcomes: readonly (readonly [remark: string, breakIt: (root: string) => void, expected: string])[] = [
    ["a folder in place of a file", (root) => mkdirSync(join(root, fullPath("schemas/x.json"))), "unreadable-file"],
    [
      "a schema of 10 MB",
      (root) => writeFileSync(join(root, fullPath("schemas/gross.json")), `{"title":"${"x".repeat(10_000_000)}"}`),
      "file-too-big",
    ],
    [
      "a link out of the folder",
      (root) => symlinkSync(join(import.meta.dirname, "check.test.ts"), join(root, fullPath("schemas/link.json"))),
      "link-outside",
    ],
    [
      "a link that leads nowhere",
      (root) => symlinkSync("/nowhere", join(root, fullPath("schemas/l.json"))),
      "unreadable-file",
    ],
    ["an empty file", (root) => writeFileSync(join(root, fullPath("schemas/rules.json")), ""), "json-syntax"],
    [
      "a schema nested 10,000 deep",
      (root) =>
        writeFileSync(join(root, fullPath("schemas/tief.json")), `${'{"not":'.repeat(10_000)}{}${"}".repeat(10_000)}`),
      "nested-too-deep",
    ],
    [
      "a revision in one of the two folders only",
      (root) => mkdirSync(join(root, "schemas/allein/2026-01-01"), { recursive: true }),
      "missing-file",
    ],
    ["a revision that is no day", (root) => copyTo(root, "morgen"), "folder-name"],
    ["two revisions in force from one day", (root) => copyTo(root, "2026-06-01"), "two-valid-from"],
  ];

  test.each(outcomes)("%s is reported, and nothing crashes", async (_, breakIt, expected) => {
    const root = createFolder();
    breakIt(root);
    const { code, out } = await runCommand(check, [], { root });
    expect(out).toContain(expected);
    expect(code).toBe(1);
  });
});

function copyTo(root: string, revision: string): void {
  for (const kind of ["schemas", "ui-schemas"]) {
    cpSync(join(root, kind, "hund/2026-01-01"), join(root, kind, "hund", revision), { recursive: true });
  }
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

const FIXTURES = join(import.meta.dirname, "../fixtures/broken");
export const FORM = "hund";
export const REVISION = "2026-01-01";

/** Changes to the good revision in test/fixtures/broken/base that break it in one way. */
export interface Changes {
  readonly edits?: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
  /** Texts of files; `null` removes one. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Contents of files in base64. */
  readonly bytes?: Readonly<Record<string, string>>;
  /** Copies of the revision under other days, made before anything is changed, in force from that day. */
  readonly copies?: readonly string[];
}

/** A copy of the good revision with `changes` made, in a folder that lasts as long as the test. */
export function createFolder({ edits = [], files = {}, bytes = {}, copies = [] }: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), "vordruck-editor-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(FIXTURES, "base"), root, { recursive: true });
  for (const day of copies) copyRevision(root, day);
  for (const { file, find, replace } of edits) {
    const path = join(root, fullPath(file));
    const text = readFileSync(path, "utf8");
    if (!text.includes(find)) throw new Error(`${file} has no ${find}`);
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
  }
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, fullPath(file));
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
  for (const [file, content] of Object.entries(bytes)) {
    writeFileSync(join(root, fullPath(file)), Buffer.from(content, "base64"));
  }
  return root;
}

/** `schemas/rules.json` stands for that file of the fixture's revision. */
export function fullPath(file: string): string {
  const [kind = "", ...rest] = file.split("/");
  return rest[0] === FORM ? file : [kind, FORM, REVISION, ...rest].join("/");
}

/** Copies the fixture's revision to another day, from which the copy is in force. */
export function copyRevision(root: string, day: string): void {
  for (const kind of ["schemas", "ui-schemas"]) {
    cpSync(join(root, kind, FORM, REVISION), join(root, kind, FORM, day), { recursive: true });
  }
  const manifest = join(root, "schemas", FORM, day, "form.json");
  writeFileSync(
    manifest,
    readFileSync(manifest, "utf8").replace(`"validFrom": "${REVISION}"`, `"validFrom": "${day}"`),
  );
}

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { digestText } from "../../../src/form/digest.ts";
import { isObject, type JsonObject } from "../../../src/form/json.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const KINDS = ["schemas", "ui-schemas"] as const;

/** The form the tests drive, and the date of the revision they copy. */
export const FORM = "mipo-antrag";
export const DATE = "2025-09-01";

/** A copy of the revision: under which form and date, and how its files differ. */
export interface Copy {
  readonly form: string;
  readonly date: string;
  /** What to make of a JSON file, by its path such as `schemas/form.json`. */
  readonly changes?: Readonly<Record<string, (file: JsonObject) => JsonObject>>;
  /** Files to write beside, by the same kind of path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files to leave out. */
  readonly without?: RegExp;
}

/** An empty folder for forms and another process's data. It goes with all of the test run, or with the system's. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "vordruck-page-"));
}

/** Copies the repository's revision into `root` and publishes it there, changed as told. */
export function copyRevision(root: string, { form, date, changes = {}, files = {}, without }: Copy): void {
  for (const kind of KINDS) {
    const filter = (source: string): boolean => without?.test(source) !== true;
    cpSync(join(REPOSITORY, kind, FORM, DATE), join(root, kind, form, date), { recursive: true, filter });
  }
  const place = (path: string): string => {
    const [kind = "", ...names] = path.split("/");
    return join(root, kind, form, date, ...names);
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(place(path)), { recursive: true });
    writeFileSync(place(path), text);
  }
  for (const [path, change] of Object.entries(changes)) writeJson(place(path), change(readJson(place(path))));
  const manifest = place("schemas/form.json");
  writeJson(manifest, { ...readJson(manifest), status: "published", validFrom: date });
  const content = KINDS.flatMap((kind) =>
    readdirSync(join(root, kind, form, date), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }): [string, string] => [`${kind}/${name}`, readFileSync(place(`${kind}/${name}`), "utf8")]),
  );
  const digest = createHash("sha256")
    .update(digestText(Object.fromEntries(content)))
    .digest("hex");
  writeJson(manifest, { ...readJson(manifest), digest });
}

function readJson(file: string): JsonObject {
  const json: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isObject(json)) throw new Error(`${file} holds no JSON object`);
  return json;
}

function writeJson(file: string, json: JsonObject): void {
  writeFileSync(file, JSON.stringify(json, null, 2));
}

import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Manifest } from "../../../src/form/definition.ts";
import { digestText } from "../../../src/form/digest.ts";
import { temporaryFolder, type Afterwards } from "./temporary-folder.ts";

const FIXTURE = resolve(import.meta.dirname, "../../fixtures/forms");
/** The made-up form of the fixtures. */
export const FORM = "parking-permit";
const DATE = "2026-01-01";

/** How a copy of the fixture's revision differs from it: members of its manifest, and whole files. */
export interface Edition {
  readonly manifest?: Partial<Manifest>;
  /** By path from `schemas/` or `ui-schemas/` on, such as `schemas/permit.json`. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A folder of forms that holds one revision of the made-up form per date, published unless its manifest says draft. */
export function makeForms(editions: Readonly<Record<string, Edition>>, afterwards: Afterwards): string {
  const root = temporaryFolder(afterwards);
  for (const [date, edition] of Object.entries(editions)) {
    for (const kind of ["schemas", "ui-schemas"]) {
      cpSync(join(FIXTURE, kind, FORM, DATE), join(root, kind, FORM, date), { recursive: true });
    }
    for (const [path, text] of Object.entries(edition.files ?? {})) writeFileSync(fileOf(root, date, path), text);
    const manifest = readManifest(root, date);
    writeManifest(root, date, { ...manifest, validFrom: date, status: "published", ...edition.manifest });
    if (edition.manifest?.status !== "draft") recordDigest(root, date);
  }
  return root;
}

/** Where a file of a revision stands; `path` begins with `schemas/` or `ui-schemas/`. */
export function fileOf(root: string, date: string, path: string): string {
  const [kind = "", name = ""] = path.split("/");
  return join(root, kind, FORM, date, name);
}

/** Writes the digest of the files as they are now into form.json. */
export function recordDigest(root: string, date: string): string {
  const digest = createHash("sha256")
    .update(digestText(readFiles(root, date)))
    .digest("hex");
  writeManifest(root, date, { ...readManifest(root, date), digest });
  return digest;
}

function readFiles(root: string, date: string): Readonly<Record<string, string>> {
  const paths = ["schemas", "ui-schemas"].flatMap((kind) =>
    readdirSync(join(root, kind, FORM, date), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${kind}/${entry.name}`),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(fileOf(root, date, path), "utf8")]));
}

export function readManifest(root: string, date: string): Manifest {
  return JSON.parse(readFileSync(fileOf(root, date, "schemas/form.json"), "utf8"));
}

export function writeManifest(root: string, date: string, manifest: Manifest): void {
  writeFileSync(fileOf(root, date, "schemas/form.json"), JSON.stringify(manifest, null, 2));
}

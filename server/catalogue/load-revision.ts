import { createHash } from "node:crypto";

import { BundleError, bundleSchema, bundleTexts, bundleUiSchema } from "../../src/form/bundle.ts";
import type { Definition } from "../../src/form/definition.ts";
import { digestText, type RevisionFiles } from "../../src/form/digest.ts";
import type { Complaint } from "./file-problem.ts";
import { findManifestFaults } from "./manifest-faults.ts";
import { parseNote } from "./parse-note.ts";
import { findPartFaults } from "./part-faults.ts";
import { parseRevision, type ParsedRevision } from "./parse-revision.ts";
import { readMigrations, type Migrations } from "./read-migrations.ts";
import { findReferenceCycles } from "./reference-cycles.ts";
import { readFolder } from "./revision-files.ts";

/** A definition with the files it was made of, by `schemas/<name>` and `ui-schemas/<name>`. */
export interface LoadedDefinition extends Definition {
  readonly files: RevisionFiles;
  readonly migrations: Migrations;
}

/** Where a revision stands: `root` holds the folders `schemas` and `ui-schemas`. */
export interface RevisionPlace {
  readonly root: string;
  readonly form: string;
  readonly revision: string;
  /** Loads a published revision even when its files no longer match its digest, to record it anew. */
  readonly acceptChanged?: boolean;
}

/** A revision, or everything that keeps it from being used. */
export type LoadedRevision =
  | { readonly kind: "definition"; readonly definition: LoadedDefinition }
  | { readonly kind: "broken"; readonly complaints: readonly Complaint[] };

/**
 * Loads one revision from its two folders: reads and parses every file, holds each against the schema of its kind,
 * checks schemas, references and notes, bundles, and verifies the digest of a published one. Compiles nothing.
 */
export async function loadRevision(place: RevisionPlace): Promise<LoadedRevision> {
  const folder = `${place.form}/${place.revision}`;
  const [schemas, uiSchemas, migrations] = await Promise.all([
    readFolder(place.root, `schemas/${folder}`, [".json"]),
    readFolder(place.root, `ui-schemas/${folder}`, [".json", ".md", "print.typ"]),
    readMigrations(place.root, folder),
  ]);
  const files = { ...prefixed("schemas", schemas.files), ...prefixed("ui-schemas", uiSchemas.files) };
  const unread = [...schemas.complaints, ...uiSchemas.complaints];
  const parsed = parseRevision(files, { folder, unread: new Set(unread.map(({ file }) => file)) });
  if (parsed.kind === "broken") return { kind: "broken", complaints: [...unread, ...parsed.complaints] };
  const complaints = [...findManifestFaults(parsed, place), ...findPartFaults(parsed)];
  return complaints.length > 0 ? { kind: "broken", complaints } : finish(parsed, { ...place, files, migrations });
}

function prefixed(kind: string, files: RevisionFiles): RevisionFiles {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${kind}/${name}`, text]));
}

type PlaceWithFiles = RevisionPlace & Pick<LoadedDefinition, "files" | "migrations">;

function finish(parsed: ParsedRevision, place: PlaceWithFiles): LoadedRevision {
  const { form, revision, files, migrations } = place;
  const { manifest } = parsed;
  const digest = createHash("sha256").update(digestText(files)).digest("hex");
  if (manifest.status === "published" && manifest.digest !== digest && place.acceptChanged !== true) {
    return { kind: "broken", complaints: [changedAfterwards(parsed, digest)] };
  }
  const bundled = bundle(parsed);
  if (bundled.kind === "complaint") return { kind: "broken", complaints: [bundled.complaint] };
  const cycles = findReferenceCycles(parsed, bundled.members.schema);
  if (cycles.length > 0) return { kind: "broken", complaints: cycles };
  return { kind: "definition", definition: { form, revision, digest, ...bundled.members, files, migrations } };
}

type Bundled =
  | { readonly kind: "members"; readonly members: Omit<Definition, "form" | "revision" | "digest"> }
  | { readonly kind: "complaint"; readonly complaint: Complaint };

function bundle(parsed: ParsedRevision): Bundled {
  const { parts, uiParts, rules, texts, notes } = parsed;
  const { check: _forEditors, ...manifest } = parsed.manifest;
  let folder = "schemas";
  try {
    const schema = bundleSchema(parts, manifest.root);
    folder = "ui-schemas";
    const uiSchema = bundleUiSchema(uiParts, manifest.root);
    const place = /20(?:19-09|20-12)/.test(String(schema["$schema"])) ? "$defs" : "definitions";
    const bundledTexts = mapMembers(texts, (raw) => bundleTexts(raw, manifest.root, place));
    return {
      kind: "members",
      members: { manifest, schema, uiSchema, rules, texts: bundledTexts, notes: mapMembers(notes, parseNote) },
    };
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    const { part, message, remedy } = error;
    const file = `${folder}/${parsed.folder}/${part}.json`;
    return { kind: "complaint", complaint: { rule: "reference-nowhere", file, message, remedy } };
  }
}

function mapMembers<From, To>(members: Readonly<Record<string, From>>, map: (member: From) => To) {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, map(member)]));
}

function changedAfterwards({ folder, manifest }: ParsedRevision, digest: string): Complaint {
  return {
    rule: "published-changed",
    file: `schemas/${folder}/form.json`,
    pointer: "/digest",
    message:
      `the files of this published revision were changed: published with digest ${manifest.digest}, ` +
      `now they have ${digest}`,
    remedy: "Bring back the published files, and put the change into a new revision",
  };
}

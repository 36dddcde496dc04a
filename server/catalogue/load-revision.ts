import { createHash } from "node:crypto";

import { BundleError, bundleSchema, bundleTexts, bundleUiSchema } from "../../src/form/bundle.ts";
import type { Definition } from "../../src/form/definition.ts";
import { digestText, type RevisionFiles } from "../../src/form/digest.ts";
import type { Complaint } from "./file-problem.ts";
import { findManifestFaults } from "./manifest-faults.ts";
import { parseNote } from "./parse-note.ts";
import { findPartFaults } from "./part-faults.ts";
import { parseRevision, type ParsedRevision } from "./parse-revision.ts";
import { readFolder } from "./revision-files.ts";

/** A definition with the files it was made of, by `schemas/<name>` and `ui-schemas/<name>`. */
export interface LoadedDefinition extends Definition {
  readonly files: RevisionFiles;
}

/** Where a revision stands: `root` holds the folders `schemas` and `ui-schemas`. */
export interface RevisionPlace {
  readonly root: string;
  readonly form: string;
  readonly revision: string;
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
  const [schemas, uiSchemas] = await Promise.all([
    readFolder(place.root, `schemas/${folder}`, [".json"]),
    readFolder(place.root, `ui-schemas/${folder}`, [".json", ".md", "print.typ"]),
  ]);
  const files = { ...prefixed("schemas", schemas.files), ...prefixed("ui-schemas", uiSchemas.files) };
  const unread = [...schemas.complaints, ...uiSchemas.complaints];
  const parsed = parseRevision(files, { folder, unread: new Set(unread.map(({ file }) => file)) });
  if (parsed.kind === "broken") return { kind: "broken", complaints: [...unread, ...parsed.complaints] };
  const complaints = [...unread, ...findManifestFaults(parsed, place), ...findPartFaults(parsed)];
  return complaints.length > 0 ? { kind: "broken", complaints } : finish(parsed, { ...place, files });
}

function prefixed(kind: string, files: RevisionFiles): RevisionFiles {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${kind}/${name}`, text]));
}

function finish(parsed: ParsedRevision, place: RevisionPlace & { readonly files: RevisionFiles }): LoadedRevision {
  const { form, revision, files } = place;
  const { manifest } = parsed;
  const digest = createHash("sha256").update(digestText(files)).digest("hex");
  if (manifest.status === "published" && manifest.digest !== digest) {
    return { kind: "broken", complaints: [changedAfterwards(parsed, digest)] };
  }
  try {
    return { kind: "definition", definition: { form, revision, digest, ...bundle(parsed), files } };
  } catch (error) {
    if (error instanceof BundleError) return { kind: "broken", complaints: [unbundled(parsed, error)] };
    throw error;
  }
}

function bundle(parsed: ParsedRevision): Omit<Definition, "form" | "revision" | "digest"> {
  const { manifest, parts, uiParts, rules, texts, notes } = parsed;
  const schema = bundleSchema(parts, manifest.root);
  const place = /20(?:19-09|20-12)/.test(String(schema["$schema"])) ? "$defs" : "definitions";
  return {
    manifest,
    schema,
    uiSchema: bundleUiSchema(uiParts, manifest.root),
    rules,
    texts: mapMembers(texts, (raw) => bundleTexts(raw, manifest.root, place)),
    notes: mapMembers(notes, parseNote),
  };
}

function mapMembers<From, To>(members: Readonly<Record<string, From>>, map: (member: From) => To) {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, map(member)]));
}

function changedAfterwards({ folder, manifest }: ParsedRevision, digest: string): Complaint {
  return {
    file: `schemas/${folder}/form.json`,
    pointer: "/digest",
    message:
      `the files of this published revision were changed: published with digest ${manifest.digest}, ` +
      `now they have ${digest}`,
    remedy: "Bring back the published files, and put the change into a new revision",
  };
}

function unbundled({ folder }: ParsedRevision, { part, message, remedy }: BundleError): Complaint {
  return { file: `${folder}/${part}.json`, message, remedy };
}

import type { Manifest, Rule, Schema, UiElement } from "../../src/form/definition.ts";
import type { RevisionFiles } from "../../src/form/digest.ts";
import { isObject, type Json, type JsonObject } from "../../src/form/json.ts";
import { checkFileKind, type FileKind } from "./file-kinds.ts";
import type { Complaint } from "./file-problem.ts";
import { parseJsonFile } from "./parse-json-file.ts";
import { listRules, type RulesFile } from "./rules-file.ts";

/** The files of a revision, parsed and each held against the schema of its kind. Parts and notes by their name. */
export interface ParsedRevision extends RulesFile {
  readonly kind: "parsed";
  readonly manifest: Manifest;
  readonly parts: Readonly<Record<string, Schema>>;
  readonly uiParts: Readonly<Record<string, UiElement>>;
  readonly rules: readonly Rule[];
  /** By language. */
  readonly texts: Readonly<Record<string, JsonObject>>;
  /** Markdown. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface BrokenFiles {
  readonly kind: "broken";
  readonly complaints: readonly Complaint[];
}

interface Context {
  readonly folder: string;
  /** Files that are there but could not be read, and so were complained about already. */
  readonly unread: ReadonlySet<string>;
}

const REQUIRED: Readonly<Record<string, string>> = {
  "schemas/form.json": "Add it: it says what the form is called, who issues it and from when it is in force",
  "schemas/rules.json": 'Add it, with { "rules": [] } when the form has no soft rules',
  "ui-schemas/texts.de.json": "Add it, with {} when the titles in the schema are all the words there are",
};
/** Files of a revision that other commands read. */
const ELSEWHERE: ReadonlySet<string> = new Set(["schemas/clerk.json"]);

/** Parses every file of a revision; all that is wrong with any of them is told at once. */
export function parseRevision(files: RevisionFiles, context: Context): ParsedRevision | BrokenFiles {
  const complaints: Complaint[] = findMissing(files, context);
  const contents: Record<string, Json> = {};
  for (const [path, text] of Object.entries(files)) {
    if (!path.endsWith(".json") || ELSEWHERE.has(path)) continue;
    const file = fullPath(path, context.folder);
    const parsed = parseJsonFile(file, text);
    const faults = parsed.kind === "complaint" ? [parsed.complaint] : checkContent(path, file, parsed.content);
    complaints.push(...faults);
    if (parsed.kind === "json") contents[path] = parsed.content;
  }
  if (complaints.length > 0 || context.unread.size > 0) return { kind: "broken", complaints };
  return assemble(contents, files, context.folder);
}

function fullPath(path: string, folder: string): string {
  const [kind = "", name = ""] = path.split("/");
  return `${kind}/${folder}/${name}`;
}

function findMissing(files: RevisionFiles, { folder, unread }: Context): Complaint[] {
  return Object.entries(REQUIRED)
    .filter(([path]) => files[path] === undefined && !unread.has(fullPath(path, folder)))
    .map(([path, remedy]) => {
      return { rule: "missing-file", file: fullPath(path, folder), message: "the file is missing", remedy };
    });
}

function checkContent(path: string, file: string, content: Json): readonly Complaint[] {
  const kind = kindOf(path);
  if (kind !== undefined) return checkFileKind(kind, file, content);
  if (isObject(content)) return [];
  const remedy = "Write a JSON Schema, such as {}";
  return [{ rule: "file-kind", file, message: "a schema part is a JSON object", remedy }];
}

function kindOf(path: string): FileKind | undefined {
  if (path === "schemas/form.json") return "manifest";
  if (path === "schemas/rules.json") return "rules";
  if (path.startsWith("ui-schemas/texts.")) return "texts";
  return path.startsWith("ui-schemas/") ? "ui-schema" : undefined;
}

function assemble(contents: Readonly<Record<string, Json>>, files: RevisionFiles, folder: string): ParsedRevision {
  const named = (pattern: RegExp): Record<string, JsonObject> =>
    Object.fromEntries(
      Object.entries(contents).flatMap(([path, content]) => {
        const name = pattern.exec(path)?.[1];
        return name === undefined || !isObject(content) ? [] : [[name, content]];
      }),
    );
  // The casts below name what checkFileKind has just proven of these very contents.
  return {
    kind: "parsed",
    folder,
    manifest: contents["schemas/form.json"] as unknown as Manifest,
    parts: named(/^schemas\/(?!form\.json|rules\.json)([^/]+)\.json$/),
    uiParts: named(/^ui-schemas\/(?!texts\.)([^/]+)\.json$/) as Readonly<Record<string, UiElement>>,
    rules: listRules(contents["schemas/rules.json"]),
    isRulesObject: isObject(contents["schemas/rules.json"]),
    texts: named(/^ui-schemas\/texts\.([^/]+)\.json$/),
    notes: notesOf(files),
  };
}

function notesOf(files: RevisionFiles): Readonly<Record<string, string>> {
  const notes = Object.entries(files).filter(([path]) => path.endsWith(".md"));
  return Object.fromEntries(notes.map(([path, text]) => [path.replace(/^ui-schemas\/|\.md$/g, ""), text]));
}

import { isMigration, type Migration } from "../../src/form/migration.ts";
import { checkFileKind } from "../catalogue/file-kinds.ts";
import type { Complaint } from "../catalogue/file-problem.ts";
import { parseJsonFile } from "../catalogue/parse-json-file.ts";
import type { FileTexts } from "./read-texts.ts";

/** The migration a revision has from an older one, or what keeps it from being read. */
export type FoundMigration =
  | { readonly kind: "none" }
  | { readonly kind: "migration"; readonly migration: Migration }
  | { readonly kind: "broken"; readonly complaints: readonly Complaint[] };

/** Where the migration from `older` stands in the folder `<form>/<revision>`. */
export function migrationFile(folder: string, older: string): string {
  return `schemas/${folder}/migrations/${older}.json`;
}

/** Reads `migrations/<older>.json` from a revision's texts. */
export function findMigration(texts: FileTexts, folder: string, older: string): FoundMigration {
  const file = migrationFile(folder, older);
  const text = texts[file];
  if (text === undefined) return { kind: "none" };
  const parsed = parseJsonFile(file, text.replace(/^\uFEFF/, ""));
  if (parsed.kind === "complaint") return { kind: "broken", complaints: [parsed.complaint] };
  const complaints = checkFileKind("migration", file, parsed.content);
  if (complaints.length > 0 || !isMigration(parsed.content)) return { kind: "broken", complaints };
  return { kind: "migration", migration: parsed.content };
}

import { isMigration, type Migration } from "../../src/form/migration.ts";
import { parseJsonFile } from "./parse-json-file.ts";
import { readFolder } from "./revision-files.ts";

/** How answers to older revisions become answers to this one, by the older revision's date. */
export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Reads the migrations of the revision `<form>/<revision>`. They decide nothing about answers that are handed in, so
 * one that cannot be read is only not offered; `check` says what is wrong with it.
 */
export async function readMigrations(root: string, folder: string): Promise<Migrations> {
  const { files } = await readFolder(root, `schemas/${folder}/migrations`, [".json"]);
  const read = Object.entries(files).flatMap(([name, text]): readonly (readonly [string, Migration])[] => {
    const parsed = parseJsonFile(name, text);
    return parsed.kind === "json" && isMigration(parsed.content) ? [[name.replace(/\.json$/, ""), parsed.content]] : [];
  });
  return Object.fromEntries(read);
}

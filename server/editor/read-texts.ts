import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const READ = /\.(?:json|md|typ)$/;
const MOST_BYTES = 20_000_000;

/** The texts of files by their path from `root`, with `/`, exactly as they stand on disk. */
export type FileTexts = Readonly<Record<string, string>>;

/** Reads every file of a revision's two folders, samples and migrations included. Links and giants are passed over. */
export function readTexts(root: string, form: string, revision: string): FileTexts {
  const folders = ["schemas", "ui-schemas"].map((kind) => `${kind}/${form}/${revision}`);
  const files = folders.flatMap((folder) => listFiles(root, folder));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

function listFiles(root: string, folder: string): readonly string[] {
  const start = join(root, "/").length;
  return listFolder(join(root, folder))
    .filter((path) => READ.test(path) && statSync(path).size <= MOST_BYTES)
    .map((path) => path.slice(start).replaceAll("\\", "/"));
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted();
  } catch {
    return [];
  }
}

import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const READ = /\.(?:json|md|typ)$/;
const MOST_BYTES = 20_000_000;

/** The texts of files by their path from `root`, with `/`, exactly as they stand on disk. */
export type FileTexts = Readonly<Record<string, string>>;

/** Reads every file of a revision's two folders, samples and migrations included. Links and giants are passed over. */
export async function readTexts(root: string, form: string, revision: string): Promise<FileTexts> {
  const folders = ["schemas", "ui-schemas"].map((kind) => `${kind}/${form}/${revision}`);
  const files = (await Promise.all(folders.map((folder) => listFiles(root, folder)))).flat();
  const read = await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), "utf8")]));
  return Object.fromEntries(read);
}

async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && READ.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, "/").length).replaceAll("\\", "/"));
  const sizes = await Promise.all(files.map(async (file) => (await lstat(join(root, file))).size));
  return files.filter((_, index) => (sizes[index] ?? 0) <= MOST_BYTES).toSorted();
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** SHA-256, hex, over everything in a revision's two folders: names, kinds and bytes, samples and migrations included. */
export function hashRevision(root: string, form: string, revision: string): string {
  return hashFolders(["schemas", "ui-schemas"].map((kind) => join(root, kind, form, revision)));
}

/** SHA-256, hex, over everything in some folders; a folder that is not there counts as empty. */
export function hashFolders(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    hash.update("\n");
    for (const name of list(folder)) {
      const content = read(join(folder, name));
      hash.update(`${name}\n${content.length}\n`).update(content);
    }
  }
  return hash.digest("hex");
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  } catch {
    return [];
  }
}

/** The bytes of a file; nothing for a folder or for what cannot be read. */
function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

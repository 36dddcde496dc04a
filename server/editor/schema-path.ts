import { dirname, join, relative } from "node:path";

import type { FileKind } from "../catalogue/file-kinds.ts";

const KINDS = join(import.meta.dirname, "../file-kinds");

/**
 * What a file writes as `$schema` so that editor programs find the schema of its kind: the way there from where the
 * file lies, wherever the forms' folder is. `file` is its path from `root`.
 */
export function schemaPath(root: string, file: string, kind: FileKind): string {
  return relative(dirname(join(root, file)), join(KINDS, `${kind}.schema.json`)).replaceAll("\\", "/");
}

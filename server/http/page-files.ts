import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

import { etagOf, type Representation } from "./representation.ts";

/** The files of the built page by their address, such as `/assets/index-1a2b3c4d.js`. */
export interface PageFiles {
  find(path: string): PageFile | undefined;
}

export interface PageFile {
  readonly representation: Representation;
  /** Whether the name carries a hash of the content, so that a browser may keep the file for good. */
  readonly isImmutable: boolean;
}

/** How the build names what it makes; files it merely copies keep their own names and stand elsewhere. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Reads the built page into memory: it is small, and an address can then never lead to another file. `<file>.br` and
 * `<file>.gz` are the compressed forms of `<file>`. A folder that is missing gives no files.
 */
export async function loadPageFiles(folder: string): Promise<PageFiles> {
  const paths = await listFiles(folder);
  const bytes = new Map(
    await Promise.all(paths.map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const)),
  );
  const files = new Map<string, PageFile>();
  for (const [path, identity] of bytes) {
    const contentType = TYPES[extname(path)];
    if (contentType === undefined) continue;
    const [br, gzip] = [bytes.get(`${path}.br`), bytes.get(`${path}.gz`)];
    const representation = { contentType, identity, br, gzip, etag: etagOf(identity) };
    files.set(`/${path}`, { representation, isImmutable: HASHED.test(path) });
  }
  return { find: (path) => files.get(path) };
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  } catch {
    return [];
  }
}

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pid, version } from "node:process";

/** Compiled packs that outlive the process. */
export interface PackCache {
  read(key: string): string | undefined;
  /** Keeps `source`; a cache that cannot be written only costs time, so nothing is thrown. */
  write(key: string, source: string): void;
}

/**
 * A cache in `folder`, one file per pack. Packs made by another edition of the compiler are not found, and a file
 * whose content does not match its own recorded hash (a torn write) is passed over.
 */
export function createPackCache(folder: string): PackCache {
  const edition = compilerEdition();
  const place = (key: string): string => join(folder, `${key}-${edition}.js`);
  return {
    read(key) {
      try {
        const text = readFileSync(place(key), "utf8");
        const end = text.indexOf("\n");
        const source = text.slice(end + 1);
        return text.slice(0, end) === seal(source) ? source : undefined;
      } catch {
        return undefined;
      }
    },
    write(key, source) {
      const unfinished = `${place(key)}.${pid}`;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(unfinished, `${seal(source)}\n${source}`);
        renameSync(unfinished, place(key));
      } catch {
        // The next start compiles again.
      }
    },
  };
}

function seal(source: string): string {
  return `// sha256 ${createHash("sha256").update(source).digest("hex")}`;
}

/** Changes whenever code that shapes a pack may have changed: the core's files, ajv, Node. */
function compilerEdition(): string {
  const hash = createHash("sha256").update(version);
  hash.update(readFileSync(createRequire(import.meta.url).resolve("ajv/package.json")));
  const core = new URL("../../src/form/", import.meta.url);
  for (const name of readdirSync(core).toSorted()) hash.update(readFileSync(new URL(name, core)));
  return hash.digest("hex").slice(0, 16);
}

/** `npm run build`: the page, compressed beforehand, and what a first visit costs. `--if-stale`: only when needed. */
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { build } from "vite";

import { printFirstLoad } from "./first-load.ts";

const MARK = "dist/.built";
const SOURCES = ["src/**/*", "vite.config.ts", "package-lock.json"];
const COMPRESSED = /\.(?:html|js|css|svg|json|wasm)$/;

const state = hashOf(globSync(SOURCES, { withFileTypes: false }).toSorted());
const isFresh = existsSync(MARK) && readFileSync(MARK, "utf8") === state;
if (!(process.argv.includes("--if-stale") && isFresh)) await buildPage();

async function buildPage(): Promise<void> {
  console.error("Building the page …");
  await build({ logLevel: "warn" });
  for (const file of globSync("dist/**/*").filter((path) => COMPRESSED.test(path))) compress(file);
  writeFileSync(MARK, state);
  await printFirstLoad();
}

function compress(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) if (/\.\w+$/.test(file)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

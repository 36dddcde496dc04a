import { globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { compilePack } from "../../src/form/compile-pack.ts";
import type { Definition } from "../../src/form/definition.ts";
import { GERMAN } from "../../src/form/language.ts";
import { wordsIn } from "../../src/form/words-in.ts";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";

const LIMIT_KB = 130;

/**
 * Prints what a first visit to each form loads, gzip: the page's HTML, JavaScript and CSS, the definition and the
 * rule pack. Files loaded only when a form needs them (the fallback renderers) are listed apart.
 */
export async function printFirstLoad(): Promise<void> {
  const html = readFileSync("dist/index.html", "utf8");
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => `dist/${path}`);
  const page = kilobytes(html) + first.reduce((sum, file) => sum + kilobytes(readFileSync(file)), 0);
  const later = globSync("dist/assets/*.{js,css}").filter((file) => !first.includes(file.replaceAll("\\", "/")));
  console.log(`page ${page.toFixed(1)} kB gzip; loaded only when needed: ${later.map(sizeOf).join(", ") || "nothing"}`);
  const { definitions } = await loadCatalogue(".");
  for (const definition of definitions) printForm(definition, page);
}

function printForm(loaded: Definition, page: number): void {
  const { form, revision, digest, manifest, schema, uiSchema, rules } = loaded;
  const definition = { form, revision, digest, manifest, schema, uiSchema, rules, ...wordsIn(loaded, GERMAN.id) };
  const data = kilobytes(JSON.stringify(definition));
  const pack = kilobytes(compilePack(definition).source);
  const total = page + data + pack;
  console.log(
    `first load of ${form} ${revision}: ${total.toFixed(1)} kB gzip ` +
      `(page ${page.toFixed(1)}, definition ${data.toFixed(1)}, rule pack ${pack.toFixed(1)}; limit ${LIMIT_KB})`,
  );
}

function sizeOf(file: string): string {
  return `${file.replace(/^dist[\\/]assets[\\/]/, "")} ${kilobytes(readFileSync(file)).toFixed(1)} kB`;
}

function kilobytes(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length / 1000;
}

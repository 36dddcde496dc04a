import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
/** Where the page's words belong, and those of Material's own renderers. */
const HOME = /^src\/(?:words|form)\/|^src\/material\/material-words\.ts$/;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

const files = globSync("src/**/*.{ts,tsx}", { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));

it.each(files.filter((path) => !HOME.test(path)))("%s takes its words from src/words", (path) => {
  const code = readFileSync(resolve(ROOT, path), "utf8").replaceAll(COMMENT, "");
  const german = code.split("\n").filter((line) => /[äöüÄÖÜß„“]/.test(line));
  // What stands between tags is shown: there only what comes from somewhere else.
  const shown = [...code.matchAll(/^\s+((?:\p{L}|[ ,.:!?-])*\p{L}{3}(?:\p{L}|[ ,.:!?-])*)\n\s*<\//gmu)].map(
    ([, text]) => text,
  );
  expect([...german, ...shown]).toEqual([]);
});

import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";

import { chromium, type Browser } from "playwright-core";

const INSTALLED: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const ARGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a Chromium: the one CHROMIUM names, an installed one, else the one npm brought. Throws where none runs. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  try {
    return await chromium.launch({ executablePath, args: [...ARGS], headless: true });
  } catch (error) {
    throw new Error(
      `The tests of the page need a Chromium, and ${executablePath} does not start. Install one (Debian: ` +
        "apt-get install chromium; for the one from npm: apt-get install libnss3), or name one in CHROMIUM.",
      { cause: error },
    );
  }
}

/** The path of the Chromium that `launchChromium` starts; unpacks the one from npm where there is no other. */
export async function findChromium(): Promise<string> {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  return INSTALLED.find((path) => existsSync(path)) ?? (await unpackChromium());
}

/** It unpacks to fixed names in the temporary folder, where another version's leftovers would make it crash. */
async function unpackChromium(): Promise<string> {
  const folder = resolve("node_modules/.cache/chromium");
  mkdirSync(folder, { recursive: true });
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** `npm run bench -- screens`: a picture of every state of the page, two widths, light and dark, in docs/screens/. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Browser, Page } from "playwright-core";

import { launchChromium } from "../page/chromium.ts";
import { copyRevision, DATE, FORM, makeFolder } from "../page/support/form-folders.ts";
import { edgeStates, type EdgeState } from "../page/support/edge-states.ts";
import { LOCKED } from "../page/support/locked-form.ts";
import { openState, type Address } from "../page/support/open-state.ts";
import { findState, pageStates, type PageState } from "../page/support/page-states.ts";
import { startServer } from "../page/support/start-server.ts";
import { toPalettePng } from "./palette-png.ts";

const FOLDER = resolve(import.meta.dirname, "../../docs/screens");
const LOOKS = [
  { look: "wide-light", width: 1280, colorScheme: "light" },
  { look: "wide-dark", width: 1280, colorScheme: "dark" },
  { look: "narrow-light", width: 390, colorScheme: "light" },
  { look: "narrow-dark", width: 390, colorScheme: "dark" },
] as const;
/** Longer pages are cut here: a picture of 500 rows says no more than its beginning. */
const MAX_HEIGHT = 2_000;
/** What the README shows. */
const SHOWN: PageState = { ...findState("3-confirm"), name: "step-3" };

/** Takes all pictures, or with arguments only those of the states they name. */
export async function run(): Promise<void> {
  const wanted = process.argv.slice(3);
  // What can be seen of a long list is seen in a short one.
  const isWanted = ({ name }: { readonly name: string }) => wanted.length === 0 || wanted.includes(name);
  const states = pageStates.filter((state) => isWanted(state) && (wanted.length > 0 || state.isLong !== true));
  if (wanted.length === 0) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const forms = makeFolder();
  copyRevision(forms, { form: FORM, date: DATE });
  copyRevision(forms, LOCKED);
  const [server, browser] = await Promise.all([startServer(forms), launchChromium()]);
  const page = await (await browser.newContext({ locale: "de-DE" })).newPage();
  const address = { url: server.url, form: FORM };
  for (const state of states) {
    // One page for all: only what it is told to look like changes.
    // oxlint-disable-next-line no-await-in-loop
    await takeLooks(page, state, () => openState(page, address, state));
  }
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as above
  for (const state of edgeStates.filter(isWanted)) await takeEdge(browser, address, state);
  if (isWanted(SHOWN)) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await openState(page, address, SHOWN);
    // From the table on: what there is to confirm is what the picture is for.
    await page
      .locator(".card")
      .first()
      .evaluate((card) => card.scrollIntoView());
    await save(page, SHOWN.name);
  }
  await browser.close();
  await server.stop();
  const files = readdirSync(FOLDER);
  const bytes = files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
  console.log(`${files.length} pictures in docs/screens, ${(bytes / 1e6).toFixed(1)} MB`);
}

async function takeEdge(
  browser: Browser,
  address: Address,
  { browser: options, open, ...state }: EdgeState,
): Promise<void> {
  const context = await browser.newContext({ locale: "de-DE", ...options });
  const page = await context.newPage();
  await takeLooks(page, state, () => open(page, address));
  await context.close();
}

type Pictured = Pick<PageState, "name" | "shown">;

async function takeLooks(page: Page, { name, shown }: Pictured, open: () => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open();
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
  for (const { look, width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    // As tall as the page: what is out of sight is not drawn.
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), MAX_HEIGHT);
    await page.setViewportSize({ width, height: shown === undefined ? height : 900 });
    if (shown !== undefined) await page.locator(shown).evaluate((it) => it.scrollIntoView());
    await save(page, `${name}-${look}`);
  }
}

async function save(page: Page, name: string): Promise<void> {
  writeFileSync(join(FOLDER, `${name}.png`), toPalettePng(await page.screenshot()));
}

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { edgeStates, type EdgeState } from "./support/edge-states.ts";
import { findViolations, sidewaysScroll } from "./support/find-violations.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { LOCKED } from "./support/locked-form.ts";
import { openPage } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { pageStates, type PageState } from "./support/page-states.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }, LOCKED]);

/** 1280 pixels at 400 % zoom are 320. */
const WIDTHS = [1280, 390, 320] as const;

/** Axe is a script itself. */
const canBeAsked = ({ browser }: EdgeState): boolean => browser?.javaScriptEnabled !== false;

async function expectClean(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(page), `scrolls sideways at ${width}`).toBe(0);
    // 320 pixels look like 390: what may differ there is only how much fits.
    if (width === 320) continue;
    expect(await findViolations(page), `at ${width}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await findViolations(page, "colours"), `dark at ${width}`).toEqual([]);
  }
}

describe("axe finds nothing (A, AA, best practice), wide and narrow, light and dark", () => {
  test.each(["/datenschutz", "/barrierefreiheit"])("on %s", async (path) => {
    const { page } = await openPage(stage().browser, stage().url + path);
    await expectClean(page);
    await page.context().close();
  });

  test.each(edgeStates.filter(canBeAsked).map((state): [string, EdgeState] => [state.name, state]))(
    "in %s",
    async (_, { browser: options, open }) => {
      const context = await stage().browser.newContext({
        locale: "de-DE",
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      await open(page, { url: stage().url, form: FORM });
      await expectClean(page);
      await context.close();
    },
    180_000,
  );

  test.each(pageStates.map((state): [string, PageState] => [state.name, state]))(
    "in %s",
    async (_, state) => {
      const { browser, url } = stage();
      const context = await browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await openState(page, { url, form: FORM }, state);
      await expectClean(page);
      await context.close();
    },
    180_000,
  );
});

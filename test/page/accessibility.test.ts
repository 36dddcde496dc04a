import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type Axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, fillEmployee, goOn, openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands: rule and elements. */
async function findViolations(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not bind.
  await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await axe.run({ runOnly: { type: "tag", values } });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
  }, TAGS);
}

async function expectClean(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    "scrolls sideways",
  ).toBeLessThanOrEqual(0);
}

describe.each([
  { width: 1280, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
  { width: 320, colorScheme: "light" },
] as const)("at $width pixels, $colorScheme", ({ width, colorScheme }) => {
  const open = (path: string) =>
    openPage(stage().browser, stage().url + path, { viewport: { width, height: 800 }, colorScheme });

  test.each(["/", "/impressum", "/datenschutz", "/barrierefreiheit", "/gibt-es-nicht"])(
    "axe finds nothing on %s",
    async (path) => {
      const { page } = await open(path);
      await expectClean(page);
    },
  );

  test("axe finds nothing in any step left empty, and nothing once that is complained about", async () => {
    const { page } = await open(`/${FORM}`);
    await expectClean(page);
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("group", { name: /brauchen/ }).waitFor();
    await expectClean(page);
    await page.getByRole("link", { name: "Hinweise" }).click();
    await expectClean(page);
    await page.getByRole("link", { name: "Angestellte" }).click();
    await expectClean(page);
    await page.getByRole("radio", { name: "Ja" }).check();
    await expectClean(page);
    await page.getByRole("link", { name: "Prüfen" }).click();
    await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
    await expectClean(page);
  });

  test("axe finds nothing in faulty and filled steps, nor at the end", async () => {
    const { page } = await open(`/${FORM}`);
    await fillApplicant(page);
    await expectClean(page);
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("123456789");
    await fillEmployee(page, 1, "123456701");
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await page.getByRole("textbox", { name: "LANR, Zeile 2" }).fill("12❤");
    await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("group", { name: /brauchen/ }).waitFor();
    await expectClean(page);
    await page.getByRole("link", { name: "Prüfen" }).click();
    await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
    await expectClean(page);
    await page
      .getByRole("link", { name: /Angestellte/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Zusatzblatt 2 löschen" }).click();
    await page.getByRole("button", { name: "Zeile 2 löschen" }).click();
    await page.getByRole("checkbox", { name: /Ich habe die Angabe/ }).check();
    await goOn(page, "Prüfen");
    await expectClean(page);
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    await expectClean(page);
  });
});

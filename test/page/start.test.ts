import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { findViolations } from "./support/find-violations.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

async function blankPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await stage().browser.newContext({ locale: "de-DE", ...options });
  return context.newPage();
}

/** As where the connection broke, or where the script is one the browser cannot read. */
const loseScript = (page: Page) => page.route("**/assets/*.js", (route) => route.abort());

describe("where the page cannot draw itself", () => {
  test("an old browser is told which ones would do", async () => {
    const page = await blankPage();
    // What a browser of 2022 lacks.
    await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, "toSorted"));
    await loseScript(page);
    await page.goto(`${stage().url}/${FORM}`);
    await page.getByRole("heading", { level: 1, name: "Dieser Browser ist zu alt für diese Seite" }).waitFor();
    expect(await page.getByRole("status").count()).toBe(1);
  });

  test("a script that does not come is told, and how to go on", async () => {
    const page = await blankPage();
    await loseScript(page);
    await page.goto(`${stage().url}/${FORM}`);
    await page.getByText("Die Seite wird geladen …").waitFor({ state: "attached" });
    await page.getByText("konnte nicht vollständig geladen werden").waitFor();
    expect(await page.getByRole("status").count()).toBe(1);
  });

  test("without JavaScript a sentence says why it is needed and what else there is", async () => {
    const page = await blankPage({ javaScriptEnabled: false });
    await page.goto(`${stage().url}/${FORM}`);
    await page.getByRole("heading", { level: 1, name: "Diese Seite braucht JavaScript" }).waitFor();
    expect(await page.getByRole("main").textContent()).toContain("auf Papier");
    const { y = Number.POSITIVE_INFINITY } = (await page.getByRole("heading", { level: 1 }).boundingBox()) ?? {};
    expect(y, "in sight without scrolling").toBeLessThan(page.viewportSize()?.height ?? 0);
  });

  test("the server gone leaves a way to try again", async () => {
    const page = await blankPage();
    await page.route("**/api/**", (route) => route.abort());
    await page.goto(`${stage().url}/${FORM}`);
    await page.getByRole("button", { name: "Noch einmal versuchen" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
    await page.getByRole("heading", { level: 2, name: "Antragsteller" }).waitFor();
  });
});

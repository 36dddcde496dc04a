import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { openPage, reachReview } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

/** What was handed in a moment ago, opened to be corrected. */
async function openCorrection(options: BrowserContextOptions = {}) {
  const opened = await openPage(stage().browser, `${stage().url}/${FORM}`, options);
  await reachReview(opened.page);
  await opened.page.getByRole("button", { name: "Einreichen und drucken" }).click();
  // The paper that is there now moves what stands below it.
  await opened.page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
  await opened.page.getByRole("button", { name: "Antrag berichtigen" }).click();
  await opened.page.getByText("Sie berichtigen den Antrag").waitFor();
  return opened;
}

const leaveIn = (page: Page) => page.getByRole("button", { name: "Doch nicht berichtigen" });
const questionIn = (page: Page) => page.getByRole("dialog", { name: "Berichtigung verwerfen?" });
const givenNameIn = (page: Page) => page.getByRole("textbox", { name: "Vorname", exact: true });
const finished = (page: Page): Promise<void> => page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();

describe("a correction that is left", () => {
  test("asks nothing where all is as it was handed in", async () => {
    const { page, faults } = await openCorrection();
    await givenNameIn(page).fill("Berta");
    await givenNameIn(page).fill("Anna Maria");
    await leaveIn(page).click();
    await finished(page);
    await expect(page.getByRole("dialog").count()).resolves.toBe(0);
    expect(faults).toEqual([]);
  });

  test("asks where something was changed, and stays as it is meanwhile", async () => {
    const { page } = await openCorrection();
    await givenNameIn(page).fill("Berta");
    await leaveIn(page).click();
    await questionIn(page).getByRole("button", { name: "Weiter berichtigen" }).click();
    await expect(givenNameIn(page).inputValue()).resolves.toBe("Berta");
  });

  test("asks after a reload, when what was handed in is known no more", async () => {
    const { page } = await openCorrection();
    await page.reload();
    await leaveIn(page).click();
    await questionIn(page).waitFor();
    await expect(page.getByText("Sie berichtigen den Antrag").count()).resolves.toBe(1);
    await questionIn(page).getByRole("button", { name: "Berichtigung verwerfen" }).click();
    await finished(page);
  });
});

test("a correction on a phone begins with the heading of the step and its first field in sight", async () => {
  const { page } = await openCorrection({ viewport: { width: 390, height: 800 } });
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  for (const seen of [page.locator(".step h2"), page.getByRole("textbox", { name: "Name", exact: true })]) {
    const { y, height } = (await seen.boundingBox()) ?? { y: Infinity, height: 0 };
    expect(y + height).toBeLessThanOrEqual(800);
  }
});

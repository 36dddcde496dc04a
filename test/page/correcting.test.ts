import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { beginCorrection, leaveIn } from "./support/begin-correction.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { openPage, reachReview } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

/** What was handed in a moment ago, opened to be corrected. */
async function openCorrection(options: BrowserContextOptions = {}) {
  const opened = await openPage(stage().browser, `${stage().url}/${FORM}`, options);
  await reachReview(opened.page);
  await beginCorrection(opened.page);
  return opened;
}

const questionIn = (page: Page) => page.getByRole("dialog", { name: "Berichtigung verwerfen?" });
/** To the first step, where the applicant's name is. */
async function openApplicant(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Antragsteller: ändern" }).click();
  await page.getByRole("heading", { level: 2, name: "Antragsteller" }).waitFor();
}

const givenNameIn = (page: Page) => page.getByRole("textbox", { name: "Vorname", exact: true });
const finished = (page: Page): Promise<void> => page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();

test("a correction is handed in, not only printed: the paper alone would leave the other as it is", async () => {
  const { page } = await openCorrection();
  await page.getByRole("button", { name: "Einreichen und drucken" }).waitFor();
  await expect(page.getByText("Nur drucken").count()).resolves.toBe(0);
});

describe("a correction that is left", () => {
  test("asks nothing where all is as it was handed in", async () => {
    const { page, faults } = await openCorrection();
    await openApplicant(page);
    await givenNameIn(page).fill("Berta");
    await givenNameIn(page).fill("Anna Maria");
    await leaveIn(page).click();
    await finished(page);
    await expect
      .poll(() => page.locator("p[role=status].visually-hidden").textContent())
      .toMatch(/^Nichts berichtigt\. Der Antrag .* bleibt/);
    await expect(page.getByRole("dialog").count()).resolves.toBe(0);
    expect(faults).toEqual([]);
  });

  test("asks where something was changed, and stays as it is meanwhile", async () => {
    const { page } = await openCorrection();
    await openApplicant(page);
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
    await expect(page.locator(".notices").getByText("Sie berichtigen den Antrag").count()).resolves.toBe(1);
    await questionIn(page).getByRole("button", { name: "Berichtigung verwerfen" }).click();
    await finished(page);
  });
});

describe("a correction begins on Prüfen", () => {
  test("with the heading in sight on a phone, and says that nothing differs yet and what it will replace", async () => {
    const { page } = await openCorrection({ viewport: { width: 390, height: 800 } });
    await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    const { y, height } = (await page.locator(".step h2").boundingBox()) ?? { y: Infinity, height: 0 };
    expect(y + height).toBeLessThanOrEqual(800);
    await page.getByText("Hier steht noch alles so wie im Antrag").waitFor();
    const panel = page.getByRole("region", { name: "Einreichen und drucken" });
    await expect(panel.getByText(/Sie berichtigen den Antrag .*, der ihn ersetzt/).count()).resolves.toBe(1);
  });

  test("and marks what was changed, also after a reload", async () => {
    const { page } = await openCorrection();
    await openApplicant(page);
    await givenNameIn(page).fill("Berta");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).click();
    await page.getByText("ist markiert").waitFor();
    const marked = page.locator(".line").filter({ hasText: "berichtigt" });
    await expect(marked.allTextContents()).resolves.toEqual(["Vorname: Berta berichtigt, bisher Anna Maria"]);
    await page.reload();
    await page.getByText("ist markiert").waitFor();
    await expect(marked.count()).resolves.toBe(1);
  });

  test("and tells of what was empty that it was", async () => {
    const { page } = await openCorrection();
    await openApplicant(page);
    await page.getByRole("combobox", { name: "Titel" }).fill("Dr. med.");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).click();
    const line = page.locator(".line").filter({ hasText: "Titel" });
    await expect(line.textContent()).resolves.toBe("Titel: Dr. med. berichtigt, bisher leer");
  });
});

test("a correction that is left keeps what was said of the one before", async () => {
  const { page } = await openCorrection();
  await page.getByRole("button", { name: "Einreichen und drucken" }).click();
  await page.locator(".receipt").getByText("Dieser Antrag ersetzt den Antrag").waitFor();
  await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
  await page.getByRole("button", { name: "Antrag berichtigen" }).click();
  await leaveIn(page).click();
  await finished(page);
  await expect(page.locator(".receipt").getByText("Dieser Antrag ersetzt den Antrag").count()).resolves.toBe(1);
});

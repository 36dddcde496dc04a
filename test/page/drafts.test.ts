import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { openPanel } from "./support/draft-panel.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

const address = (): string => `${stage().url}/${FORM}`;
const nameIn = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
const KEEP = { name: "Entwurf auf diesem Gerät behalten" };

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address());
  await page.locator("h2").first().waitFor();
  return page;
}

/** A form with the applicant's name, kept on the device. */
async function keepDraft() {
  const { page, faults } = await openPage(stage().browser, address());
  await fillApplicant(page);
  await openPanel(page);
  await page.getByRole("checkbox", KEEP).check();
  await page.getByText(/wird am \d\d\.\d\d\.\d{4} von diesem Gerät gelöscht/).waitFor();
  return { page, faults, context: page.context() };
}

const stored = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));

describe("a draft on the device", () => {
  test("is not kept unless somebody says so", async () => {
    const { page } = await openPage(stage().browser, address());
    await fillApplicant(page);
    await openPanel(page);
    await expect(page.getByRole("checkbox", KEEP).isChecked()).resolves.toBe(false);
    await expect(stored(page)).resolves.toBe("{}");
  });

  test("is there in a new tab, and says where it comes from", async () => {
    const { page, context, faults } = await keepDraft();
    await page.close();
    const second = await openTab(context);
    await expect(nameIn(second).inputValue()).resolves.toBe("Müller");
    await second
      .locator(".notices")
      .getByText(/Das ist Ihr Entwurf vom .*, der auf diesem Gerät behalten wurde/)
      .waitFor();
    expect(faults).toEqual([]);
  });

  test("goes when keeping is turned off, with everything else, and when it has expired", async () => {
    const { page, context } = await keepDraft();
    await page.getByRole("checkbox", KEEP).uncheck();
    await expect(stored(page)).resolves.toBe("{}");
    await page.getByRole("checkbox", KEEP).check();
    await page.getByRole("button", { name: "Alles löschen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Alles löschen" }).click();
    await expect(stored(page)).resolves.toBe("{}");
    await fillApplicant(page);
    await page.getByRole("checkbox", KEEP).check();
    await page.evaluate(() => {
      for (const [key, text] of Object.entries({ ...localStorage })) {
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), expires: 1 }));
      }
    });
    const second = await openTab(context);
    await expect(nameIn(second).inputValue()).resolves.toBe("");
    await expect(stored(second)).resolves.toBe("{}");
  });

  test("is named before everything is deleted, and only while there is one", async () => {
    const { page } = await keepDraft();
    const clear = page.getByRole("button", { name: "Alles löschen" });
    const named = page.getByRole("dialog").getByText("Auch der Entwurf auf diesem Gerät wird gelöscht.");
    await clear.click();
    await named.waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("checkbox", KEEP).uncheck();
    await clear.click();
    await page.getByRole("dialog").getByText("Das lässt sich nicht rückgängig machen.").waitFor();
    await expect(named.count()).resolves.toBe(0);
  });

  test("is gone from the device once it is handed in", async () => {
    const { page } = await keepDraft();
    await page.evaluate(() => (location.hash = "#schritt-3"));
    await page.getByRole("radio", { name: "Nein" }).check();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("button", { name: "Einreichen und drucken" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    await expect(stored(page)).resolves.toBe("{}");
  });
});

describe("two tabs with the same kept draft", () => {
  test("never overwrite each other without being asked", async () => {
    const { page, context } = await keepDraft();
    const second = await openTab(context);
    await nameIn(second).fill("Zweiter");
    await page.getByText("Dieser Entwurf wurde in einem anderen Tab geändert.").waitFor();
    await nameIn(page).fill("Erster");
    await page.reload();
    await expect(nameIn(page).inputValue()).resolves.toBe("Erster");
    await expect(stored(page)).resolves.not.toContain("Erster");
    await page.getByRole("button", { name: "Mit dem Stand hier weitermachen" }).click();
    await expect.poll(() => stored(page)).toContain("Erster");
    await second.getByText("Dieser Entwurf wurde in einem anderen Tab geändert.").waitFor();
    await second.getByRole("button", { name: "Stand aus dem anderen Tab übernehmen" }).click();
    await expect.poll(() => nameIn(second).inputValue()).toBe("Erster");
  });

  test("hear from each other when one deletes it", async () => {
    const { page, context } = await keepDraft();
    const second = await openTab(context);
    // Merely to look at a draft, from step to step, disturbs nobody.
    await second.getByRole("link", { name: "Hinweise" }).click();
    await second.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
    await second.goBack();
    await page.getByRole("button", { name: "Alles löschen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Alles löschen" }).click();
    await second.getByText("Dieser Entwurf wurde in einem anderen Tab eingereicht oder gelöscht").waitFor();
    await expect(page.getByText("in einem anderen Tab geändert").count()).resolves.toBe(0);
    await nameIn(second).fill("Noch da");
    await expect(stored(second)).resolves.toBe("{}");
  });
});

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { findViolations, sidewaysScroll } from "./support/find-violations.ts";
import { copyRevision, DATE, FORM, makeFolder } from "./support/form-folders.ts";
import { openPage } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { pageStates } from "./support/page-states.ts";
import { startServer } from "./support/start-server.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const open = (hash = "") => openPage(stage().browser, `${stage().url}/${FORM}${hash}`);

async function speak(page: Page, name: string, nav: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("navigation", { name: nav, exact: true }).waitFor();
}

/** The language of the nearest element that names one, for each element that holds exactly this text. */
function languagesOf(page: Page, text: string): Promise<readonly (string | undefined)[]> {
  return page
    .getByText(text, { exact: true })
    .evaluateAll((elements) => elements.map((it) => it.closest<HTMLElement>("[lang]")?.lang));
}

describe("the page in English", () => {
  test("has its own words in English and the paper's labels in German, each marked as what it is", async () => {
    const { page, faults } = await open();
    await speak(page, "English", "Steps");
    await page.getByRole("heading", { level: 2, name: "Applicant" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en-GB");
    expect(await languagesOf(page, "Vorname")).toEqual(["de"]);
    expect(await languagesOf(page, "Your given name or names, exactly as on your identity card or passport.")).toEqual([
      "en-GB",
    ]);
    expect(await page.getByRole("button", { name: "Continue" }).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test("says below the heading of an official note what it is about, and marks the note as German", async () => {
    const { page } = await open("#schritt-2");
    await speak(page, "English", "Steps");
    const summary = page.getByText(/What you need to take care of yourself/);
    await summary.waitFor();
    expect(await summary.evaluate((it) => it.previousElementSibling?.textContent)).toBe("Sicherheitshinweise");
    expect(await languagesOf(page, "Sicherheitshinweise")).toEqual(["de"]);
    expect(await page.getByText(/only the German wording counts/).isVisible()).toBe(true);
  });

  test("keeps what was entered and says again what is wrong with it", async () => {
    const { page } = await open();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Müller7");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page
      .getByText(/An Stelle 7 steht „7“/)
      .first()
      .waitFor();
    await speak(page, "English", "Steps");
    await page
      .getByText(/At position 7 there is “7”/)
      .first()
      .waitFor();
    expect(await page.getByText(/An Stelle/).count()).toBe(0);
    expect(await page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe("Müller7");
  });

  test("stays chosen on a reload and on every other page of the site", async () => {
    const { page } = await open();
    await speak(page, "English", "Steps");
    await page.reload();
    await page.getByRole("heading", { level: 2, name: "Applicant" }).waitFor();
    await page.goto(stage().url);
    await page.getByRole("heading", { level: 1, name: "Forms" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en-GB");
    await page.getByRole("link", { name: "Legal notice" }).click();
    expect(await page.locator("h1 [lang]").getAttribute("lang")).toBe("de");
  });

  test("goes the whole way to a receipt and tells in English what is left to do", async () => {
    const { page, faults } = await open();
    await speak(page, "English", "Steps");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Müller");
    await page.getByRole("textbox", { name: "Vorname", exact: true }).fill("Anna");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { level: 2, name: "Notes" }).waitFor();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("radio", { name: "Yes" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
    await page.getByRole("textbox", { name: "LANR, row 1" }).fill("123456701");
    await page.getByRole("textbox", { name: "Name, row 1", exact: true }).fill("Schmidt");
    await page.getByRole("textbox", { name: "Vorname, row 1" }).fill("Eva");
    await page.getByRole("checkbox", { name: /Abrechnung.*row 1$/ }).check();
    await page
      .getByText(/its seventh digit, the check digit/)
      .first()
      .waitFor();
    await page.getByRole("checkbox", { name: /I have checked this entry/ }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { level: 2, name: "Check" }).waitFor();
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("heading", { level: 3, name: "What to do next" }).waitFor();
    expect(await page.title()).toContain("Done");
    expect(faults).toEqual([]);
  });
});

describe("the page in Leichte Sprache", () => {
  test("is marked as simple German, with the paper's labels as they are", async () => {
    const { page, faults } = await open();
    await speak(page, "Leichte Sprache", "Schritte");
    await page.getByRole("heading", { level: 2, name: "Ihr Name" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("de-simple");
    expect(await languagesOf(page, "Vorname")).toEqual(["de"]);
    expect(await page.getByText("Schreiben Sie hier Ihren Vornamen.").count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

describe("a form without texts in the language chosen", () => {
  test("is German, marked as such, on an English page", async () => {
    const forms = makeFolder();
    copyRevision(forms, { form: FORM, date: DATE, without: /ui-schemas\/.*\.(?:en|de-easy)\./ });
    const other = await startServer(forms);
    const { page } = await openPage(stage().browser, `${other.url}/${FORM}`);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    const message = page.getByText("Bitte geben Sie den Namen an, so wie er im Ausweis steht.").first();
    await expect.poll(() => message.evaluate((it) => it.closest<HTMLElement>("[lang]")?.lang)).toBe("de");
    const heading = page.getByRole("heading", { level: 2, name: "Antragsteller" }).getByText("Antragsteller");
    expect(await heading.evaluate((it) => it.closest<HTMLElement>("[lang]")?.lang)).toBe("de");
    await other.stop();
  });
});

test("German marks nothing as another language", async () => {
  const { page } = await open("#schritt-2");
  await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
  expect(await page.locator("main [lang]").count()).toBe(0);
  expect(await page.locator("html").getAttribute("lang")).toBe("de");
});

/** One state of each step, and the review. */
const LOOKED_AT = new Set(["1-faulty", "2-notes", "3-faulty", "4-confirm"]);

describe.each(["en", "de-easy"])("axe finds nothing on a narrow page in %s", (language) => {
  test.each(pageStates.filter(({ name }) => LOOKED_AT.has(name)).map((state) => [state.name, state] as const))(
    "in %s",
    async (_, state) => {
      const { browser, url } = stage();
      const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript((id) => sessionStorage.setItem("vordruck:language", id), language);
      await openState(page, { url, form: FORM }, state);
      expect(await page.locator("html").getAttribute("lang")).not.toBe("de");
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await findViolations(page, "without-colours")).toEqual([]);
      await context.close();
    },
  );
});

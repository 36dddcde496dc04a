import { readFileSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { readText } from "../print/pdf.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, fillEmployee, goOn, openPage, reachReview } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const open = (hash = "") => openPage(stage().browser, `${stage().url}/${FORM}${hash}`);

/** Saves the paper that the page says is ready. */
async function savePaper(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Ausdruck speichern" }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readText(readFileSync(await file.path())) };
}

function countStored(): unknown {
  const database = new Database(join(stage().data, "vordruck.sqlite"), { readonly: true });
  try {
    return database.prepare("select count(*) from submission").pluck().get();
  } finally {
    database.close();
  }
}

const ONLY_PRINT = { name: "Nur drucken (nichts wird gespeichert)" };

describe("printing alone", () => {
  test("puts every value on paper, in a new tab and to save, and nothing is stored", async () => {
    const { page, faults } = await open();
    await fillApplicant(page);
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
    await fillEmployee(page, 1, "123456601");
    await goOn(page, "Prüfen");
    const before = countStored();
    const [tab] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button", ONLY_PRINT).click()]);
    expect(tab.url()).not.toContain("Müller");
    await page
      .getByRole("status")
      .filter({ hasText: "Unterschreiben Sie ihn, und schicken Sie ihn mit der Post" })
      .waitFor();
    const { name, text } = await savePaper(page);
    expect(name).toMatch(/\.pdf$/);
    expect(name).not.toMatch(/Müller|Mueller|Schmidt/);
    const digits = text.replaceAll(/\s/g, "");
    for (const value of ["Müller", "AnnaMaria", "941234567", "123456601", "Schmidt", "Eva"])
      expect(digits).toContain(value);
    expect(countStored()).toBe(before);
    expect(faults).toEqual([]);
  });

  test("is open with findings left, and says what the pen is for", async () => {
    const { page } = await open("#pruefen");
    await page.getByText("tragen Sie auf dem Papier mit dem Stift ein").waitFor();
    await page.getByRole("button", ONLY_PRINT).click();
    await page.getByText("Der Ausdruck ist fertig.").waitFor();
    await expect(page.getByRole("link", { name: "Ausdruck öffnen" }).count()).resolves.toBe(1);
    await page.getByRole("status").getByText("Tragen Sie mit dem Stift ein, was noch fehlt").waitFor();
  });

  test("says while it lasts that paper is being made, and makes one however often it is asked", async () => {
    const { page } = await open("#pruefen");
    let asked = 0;
    const { promise: gate, resolve: letGo } = Promise.withResolvers<void>();
    await page.route("**/print", async (route) => {
      asked++;
      await gate;
      await route.continue();
    });
    await page.getByRole("button", ONLY_PRINT).click();
    await page.getByRole("status").getByText("Der Ausdruck wird hergestellt").waitFor();
    await page.keyboard.press("Enter");
    letGo();
    await page.getByText("Der Ausdruck ist fertig.").waitFor();
    expect(asked).toBe(1);
  });

  test("can be asked for again after it failed, and tells why it did", async () => {
    const { page } = await open("#pruefen");
    const problem = {
      type: "/problems/print-busy",
      title: "Viel los",
      status: 429,
      detail: "Gerade wird viel gedruckt.",
    };
    await page.route("**/print", (route) =>
      route.fulfill({ status: 429, contentType: "application/problem+json", body: JSON.stringify(problem) }),
    );
    await page.getByRole("button", ONLY_PRINT).click();
    await page.getByText(problem.detail).waitFor();
    await page.unroute("**/print");
    await page.getByRole("button", ONLY_PRINT).click();
    await page.getByText("Der Ausdruck ist fertig.").waitFor();
    await expect(page.getByRole("link", { name: "Ausdruck öffnen" }).count()).resolves.toBe(1);
  });

  test("leaves a way to the paper where the browser opens no tab", async () => {
    const { page } = await open("#pruefen");
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.getByRole("button", ONLY_PRINT).click();
    await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
    expect((await savePaper(page)).text).toContain("Seite 1");
  });
});

describe("handing in and printing", () => {
  test("opens the paper with its reference, and has it again after a reload", async () => {
    const { page, faults } = await open();
    await reachReview(page);
    await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("button", { name: "Einreichen und drucken" }).click(),
    ]);
    const reference = (await page.locator(".reference").textContent()) ?? "";
    expect((await savePaper(page)).text).toContain(reference);
    await page.reload();
    expect((await savePaper(page)).text).toContain("Müller");
    expect(faults).toEqual([]);
  });
});

test("paper that is made after somebody went on to correct opens no tab", async () => {
  const { page } = await open();
  await reachReview(page);
  let release = (): void => undefined;
  const isHeld = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/print$/, async (route) => {
    await isHeld;
    await route.continue();
  });
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => ((document.title = "paper is there"), make(file));
    window.open = () => ((document.title = "tab is open"), null);
  });
  await page.getByRole("button", { name: "Einreichen und drucken" }).click();
  await page.getByRole("button", { name: "Antrag berichtigen" }).click();
  await page.getByRole("button", { name: "Doch nicht berichtigen" }).waitFor();
  release();
  await expect.poll(() => page.title()).toMatch(/is there|is open/);
  await expect(page.title()).resolves.toBe("paper is there");
});

test("the empty form for the pen is a link away from the first page", async () => {
  const { page } = await open();
  const address = await page.getByRole("link", { name: "Leeres Formular zum Ausfüllen von Hand" }).getAttribute("href");
  const answer = await page.request.get(`${stage().url}${address}`);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect(readText(await answer.body())).toContain("Vorname");
});

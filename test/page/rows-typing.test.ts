import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { digitGroups } from "../../src/renderers/digit-groups.ts";
import { describedBy } from "./support/described-by.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { goOn, openPage, settled } from "./support/open-form.ts";
import { paste } from "./support/paste.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const open = async (hash = "") => (await openPage(stage().browser, `${stage().url}/${FORM}${hash}`)).page;

async function openTable(): Promise<Page> {
  const page = await open("#schritt-3");
  await page.getByRole("radio", { name: "Ja" }).check();
  await settled(page);
  return page;
}

const named = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const applicantFields = (page: Page) => [
  named(page, "Name"),
  page.getByRole("combobox", { name: /^Titel/ }),
  named(page, "Vorname"),
];
const tableFields = (page: Page) => [
  named(page, "BSNR"),
  ...["LANR", "Name", "Vorname"].map((it) => named(page, `${it}, Zeile 1`)),
];

async function pasteInto(input: Locator, text: string): Promise<void> {
  await input.focus();
  await paste(input.page(), text);
}

describe("text nobody expects", () => {
  test.each<[string, string, RegExp]>([
    ["ten thousand letters", "ab".repeat(5_000), /10\.000/],
    ["a mark of direction", "abcd\u200Fabcd", /U\+200F/],
    ["a character without width", "abcd\u200Babcd", /U\+200B/],
    ["a picture", "abcd\u{1F600}abcd", /\u{1F600}/u],
    ["a control character", "abcd\u0007abcd", /U\+0007/],
  ])("%s stays as it was entered, and is told in one sentence", async (_, text, told) => {
    // Names are made of letters, the other texts of digits.
    const digits = text.replaceAll(/[abcd]/g, "1");
    const expectTold = async (inputs: readonly Locator[]): Promise<void> => {
      for (const input of inputs) {
        const isNumber = (await input.getAttribute("inputmode")) === "numeric";
        const entered = isNumber ? digits : text;
        await input.fill(entered);
        await input.blur();
        await expect.poll(() => describedBy(input)).toMatch(told);
        await input.focus();
        await expect(input.inputValue()).resolves.toBe(entered);
      }
    };
    const page = await open();
    await expectTold(applicantFields(page));
    await expect(page.locator(".finding.error").count()).resolves.toBe(3);
    await page.getByRole("link", { name: "Angestellte" }).click();
    await page.getByRole("radio", { name: "Ja" }).check();
    await expectTold(tableFields(page));
    await expect(page.locator(".finding.error").count()).resolves.toBe(4);
    await page.context().close();
  });

  test("in several lines is joined with spaces where it is pasted into one line, and that is said", async () => {
    const page = await open();
    await pasteInto(named(page, "Name"), "von der\r\nHeide\n");
    await expect.poll(() => named(page, "Name").inputValue()).toBe("von der Heide");
    await expect
      .poll(() => page.locator('p[role="status"]').allTextContents())
      .toContainEqual("Der eingefügte Text hatte mehrere Zeilen. Sie stehen jetzt mit Leerzeichen hintereinander.");
  });
});

describe("a number kept as text", () => {
  test.each<[string, string]>([
    ["123456789", "12\u202F34567\u202F89"],
    ["12345678", "12345678"],
    ["1234567890", "1234567890"],
    ["12345678x", "12345678x"],
  ])("%s is shown as %s in groups of 2, 5 and 2", (text, shown) => {
    expect(digitGroups(text, [2, 5, 2])).toBe(shown);
  });

  test("is typed over as a whole by somebody who comes with the Tab key", async () => {
    const page = await openTable();
    await named(page, "LANR, Zeile 1").fill("123456601");
    await named(page, "BSNR").fill("941234567");
    await named(page, "BSNR").focus();
    while (!(await named(page, "LANR, Zeile 1").evaluate((it) => it === document.activeElement))) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("7");
    await expect(named(page, "LANR, Zeile 1").inputValue()).resolves.toBe("7");
  });

  test.each<[string, string]>([
    ["wrong", "12345"],
    ["to be confirmed", "123456701"],
  ])("%s is led to by the summary, and %s is typed over as a whole then", async (_, entered) => {
    const page = await openTable();
    const lanr = named(page, "LANR, Zeile 1");
    await lanr.fill(entered);
    await page.getByRole("button", { name: "Weiter" }).click();
    await page
      .locator(".error-summary")
      .getByRole("link", { name: /LANR, Zeile 1/ })
      .click();
    await page.keyboard.type("7");
    await expect(lanr.inputValue()).resolves.toBe("7");
  });

  test("is shown in groups, and typed, copied and handed in without them", async () => {
    const page = await openTable();
    const lanr = named(page, "LANR, Zeile 1");
    await lanr.fill("123 456-601");
    await lanr.blur();
    await expect.poll(() => lanr.inputValue()).toBe("123456601");
    const shown = () => lanr.locator("..").evaluate((it) => getComputedStyle(it, "::after").content);
    await expect.poll(shown).toContain("1234566\u202F01");
    await lanr.focus();
    await expect.poll(shown).toBe("none");
    await named(page, "BSNR").fill("941234567");
    await named(page, "Name, Zeile 1").fill("Schmidt");
    await named(page, "Vorname, Zeile 1").fill("Eva");
    await page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*Zeile 1$/ }).check();
    await goOn(page, "Prüfen");
    await expect.poll(() => page.getByRole("row", { name: /123456601/ }).count()).toBe(1);
  });
});

test("the explanation of the columns stands once on each sheet, above the table and folded", async () => {
  const page = await openTable();
  const explanation = page.locator("details").filter({ hasText: "Erläuterungen" });
  await expect(explanation.count()).resolves.toBe(1);
  await expect(explanation.getAttribute("open")).resolves.toBeNull();
  await explanation.locator("summary").click();
  await expect(explanation.textContent()).resolves.toMatch(/Abrechnung/);
});

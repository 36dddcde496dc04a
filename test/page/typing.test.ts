import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, fillEmployee, focused, goOn, openPage } from "./support/open-form.ts";
import { sidewaysScroll } from "./support/find-violations.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const open = (hash = "") => openPage(stage().browser, `${stage().url}/${FORM}${hash}`);

describe("filling in", () => {
  test("takes the browser's own data for the applicant, and never for other people", async () => {
    const { page } = await open();
    const own = page.getByRole("textbox", { name: "Name", exact: true });
    await expect(own.getAttribute("autocomplete")).resolves.toBe("family-name");
    await expect(
      page.getByRole("textbox", { name: "Vorname", exact: true }).getAttribute("autocomplete"),
    ).resolves.toBe("given-name");
    await page.goto(`${stage().url}/${FORM}#schritt-3`);
    await page.getByRole("radio", { name: "Ja" }).check();
    // Nor does the browser keep their boxes, for going back or for loading the page anew.
    const controls = page.locator("tbody").locator("input, select, textarea");
    await controls.first().waitFor();
    await expect(controls.count()).resolves.toBeGreaterThan(5);
    await expect(page.locator("tbody :is(input, select, textarea):not([autocomplete=off])").count()).resolves.toBe(0);
  });

  test("takes what a browser fills in without keys, as a password manager does", async () => {
    const { page } = await open();
    for (const name of ["Name", "Vorname"]) {
      await page.getByRole("textbox", { name, exact: true }).evaluate((input) => {
        if (!(input instanceof HTMLInputElement)) return;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, "Müller");
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }
    await goOn(page, "Hinweise");
    await page.reload();
    await page.goto(`${stage().url}/${FORM}#schritt-1`);
    await expect(page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).resolves.toBe("Müller");
  });

  test("takes pasted text with line breaks and spaces around it", async () => {
    const { page } = await open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("  von der \n Heide  "));
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await name.focus();
    await page.keyboard.press("ControlOrMeta+V");
    await page.getByRole("textbox", { name: "Vorname", exact: true }).fill("Eva");
    await page.evaluate(() => (location.hash = "#pruefen"));
    await expect.poll(() => page.locator(".review-step").first().textContent()).toContain("von der Heide");
  });
});

describe("a link to a step", () => {
  test("opens it, with its heading and title, and leads back by the browser's Back", async () => {
    const { page } = await open("#schritt-2");
    await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
    await expect(page.title()).resolves.toMatch(/^Schritt 2 von 5: Hinweise/);
    await goOn(page, "Angestellte");
    await expect.poll(() => focused(page)).toContain("Angestellte");
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
    await expect.poll(() => focused(page)).toContain("Hinweise");
  });

  test.each([390, 320])("tells by its name which one is open, on a page %i wide", async (width) => {
    const { page } = await open();
    await page.setViewportSize({ width, height: 800 });
    for (const name of ["Antragsteller", "Hinweise", "Angestellte", "Prüfen"]) {
      const link = page.getByRole("navigation", { name: "Schritte" }).getByRole("link", { name });
      await link.click();
      await page.getByRole("heading", { level: 2, name }).waitFor();
      const shown = link.evaluate((it) => ({
        isWhole: it.scrollWidth <= it.clientWidth && (it.closest("ol")?.clientHeight ?? 0) < 60,
        isLarge: Number.parseFloat(getComputedStyle(it).fontSize) >= 15,
      }));
      await expect(shown).resolves.toEqual({ isWhole: true, isLarge: true });
      await expect(sidewaysScroll(page)).resolves.toBe(0);
    }
  });

  test("to the end of a form that was not handed in opens what is before it", async () => {
    const { page } = await open("#fertig");
    await expect(page.getByRole("heading", { level: 2, name: "Prüfen" }).count()).resolves.toBe(1);
  });
});

test("what was confirmed stays with its row when one above is removed, and goes when the number changes", async () => {
  const { page } = await open();
  await fillApplicant(page);
  await page.goto(`${stage().url}/${FORM}#schritt-3`);
  await page.getByRole("radio", { name: "Ja" }).check();
  await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
  await fillEmployee(page, 1, "123456601");
  await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
  await fillEmployee(page, 2, "987654303");
  await page.getByRole("textbox", { name: "LANR, Zeile 2" }).blur();
  const vouch = page.getByRole("checkbox", { name: /Ich habe die Angabe/ });
  await vouch.check();
  await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
  await expect(page.getByRole("textbox", { name: "LANR, Zeile 1" }).inputValue()).resolves.toMatch(
    /987\s?654\s?3\s?03/,
  );
  await expect.poll(() => vouch.isChecked()).toBe(true);
  await page.getByRole("textbox", { name: "LANR, Zeile 1" }).fill("987654203");
  await page.getByRole("textbox", { name: "Name, Zeile 1", exact: true }).focus();
  await expect.poll(() => vouch.isChecked()).toBe(false);
});

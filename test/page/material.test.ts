import { describe, expect, test } from "vitest";

import { DATE } from "./support/form-folders.ts";
import { goOn, openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const FORM = "material";
const stage = useStage([
  { form: FORM, date: DATE, changes: { "schemas/form.json": (manifest) => ({ ...manifest, renderers: "material" }) } },
]);

async function openApplicant() {
  const opened = await openPage(stage().browser, `${stage().url}/${FORM}`);
  await opened.page.getByRole("textbox", { name: "Name", exact: true }).fill("Müller");
  await opened.page.getByRole("textbox", { name: "Vorname", exact: true }).fill("Anna");
  await opened.page.getByRole("textbox", { name: "Vorname", exact: true }).blur();
  return opened;
}

describe("a form that Material draws", () => {
  test("goes to a receipt without employed doctors, and breaks no policy", async () => {
    const { page, faults } = await openApplicant();
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await page.getByRole("radio", { name: "Nein" }).check();
    await goOn(page, "Prüfen");
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    expect(faults).toEqual([]);
  });

  test("goes to a receipt with employed doctors", async () => {
    const { page, faults } = await openApplicant();
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.locator(".MuiAccordionSummary-root").first().click();
    await page.getByRole("textbox", { name: "BSNR" }).fill("941234567");
    await page.locator(".MuiAccordionSummary-root").nth(1).click();
    await page.getByRole("textbox", { name: "LANR" }).fill("123456601");
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Schmidt");
    await page.getByRole("textbox", { name: "Vorname" }).fill("Eva");
    await page.getByRole("checkbox", { name: /Abgabe der Abrechnung/ }).check();
    await goOn(page, "Prüfen");
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    expect(faults).toEqual([]);
  });

  test("is led to by the links of the summary, control by control", async () => {
    const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Müller");
    await page.getByRole("button", { name: "Weiter" }).click();
    const link = page.getByRole("group", { name: "Eine Angabe fehlt noch" }).getByRole("link");
    await link.click();
    const first = page.getByRole("textbox", { name: "Vorname", exact: true });
    await expect.poll(() => first.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test("is opened by a link to what it holds folded", async () => {
    const { page } = await openPage(stage().browser, `${stage().url}/${FORM}#schritt-3`);
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("link", { name: /Bitte geben Sie den Namen/ }).click();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await expect.poll(() => name.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test("shows our findings in German beside Material's fields", async () => {
    const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mü❤ller");
    await page.keyboard.press("Tab");
    const message = page.locator(".MuiFormHelperText-root.Mui-error");
    await expect.poll(() => message.textContent()).toContain("steht „❤“");
  });
});

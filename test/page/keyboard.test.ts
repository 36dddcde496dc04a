import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { withEmployees } from "./support/answers.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { focused, openPage } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { useKeyboard } from "./support/keyboard.ts";
import { openTable } from "./support/table.ts";
import { useStage } from "./support/use-stage.ts";

const MATERIAL = "material";
const stage = useStage([
  { form: FORM, date: DATE },
  {
    form: MATERIAL,
    date: DATE,
    changes: { "schemas/form.json": (manifest) => ({ ...manifest, renderers: "material" }) },
  },
]);

async function open(form: string, width: number) {
  const opened = await openPage(stage().browser, `${stage().url}/${form}`, { viewport: { width, height: 800 } });
  return { ...opened, ...useKeyboard(opened.page) };
}

describe("by keyboard alone, the focus never on the body", () => {
  test("a mistake is found, mended and handed in with a number confirmed, on a narrow page", async () => {
    const { page, press, type, tabTo, reachHeading, faults } = await open(FORM, 390);
    await tabTo(/^Zum Inhalt$/);
    await press("Enter");
    await expect.poll(() => focused(page)).toContain("Antragsteller");
    await tabTo(/\/name$/);
    await type("Mü❤ller");
    await tabTo(/\/vorname$/);
    await type("Anna");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await expect.poll(() => focused(page)).toContain("ist noch zu prüfen");
    await tabTo(/steht „❤“/);
    await press("Enter");
    await expect.poll(() => focused(page)).toMatch(/\/name$/);
    await press("ControlOrMeta+a");
    await type("Müller");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await reachHeading("Hinweise");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await reachHeading("Angestellte");
    await tabTo(/zusatzblaetter/);
    await press("Space");
    await tabTo(/\/bsnr$/);
    await type("941234567");
    await tabTo(/\/lanr$/);
    await type("123456701");
    await tabTo(/\/name$/);
    await type("Schmidt");
    await tabTo(/\/vorname$/);
    await type("Eva");
    await tabTo(/abrechnung$/);
    await press("Space");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await expect.poll(() => focused(page)).toContain("ist noch zu prüfen");
    await tabTo(/^Bitte prüfen: LANR, Zeile 1 \(Schmidt\): Die LANR 123456701/);
    await press("Enter");
    await expect.poll(() => focused(page)).toMatch(/\/lanr$/);
    const box = page.getByRole("checkbox", { name: /^Ich habe die Angabe/ });
    for (let tabs = 0; tabs < 12 && !(await box.evaluate((it) => it === document.activeElement)); tabs++) {
      await press("Tab");
    }
    await press("Space");
    expect(await box.isChecked()).toBe(true);
    await tabTo(/^Weiter$/);
    await press("Enter");
    await reachHeading("Prüfen");
    await tabTo(/^Einreichen/);
    await press("Enter");
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    await expect.poll(() => focused(page)).toContain("Fertig");
    expect(faults).toEqual([]);
  });

  test("the heading of a step that the keyboard led to is marked by a bar, in any colours, and else not", async () => {
    const { page, press, tabTo, reachHeading } = await open(FORM, 1280);
    const bar = () =>
      page.locator(".step h2").evaluate((it) => {
        const { borderLeftStyle, borderLeftWidth } = getComputedStyle(it, "::before");
        return `${borderLeftStyle} ${borderLeftWidth}`;
      });
    await page.emulateMedia({ forcedColors: "active" });
    await page.getByRole("link", { name: "Hinweise" }).click();
    await reachHeading("Hinweise");
    await expect(bar()).resolves.toMatch(/^none/);
    await tabTo(/^Weiter$/);
    await press("Enter");
    await reachHeading("Angestellte");
    await expect(bar()).resolves.toBe("solid 4px");
  });

  test("a form that Material draws is handed in", async () => {
    const { page, press, type, tabTo, reachHeading, faults } = await open(MATERIAL, 1280);
    const nameField = page.getByRole("textbox", { name: "Name", exact: true });
    for (let tabs = 0; tabs < 20 && !(await nameField.evaluate((it) => it === document.activeElement)); tabs++) {
      await press("Tab");
    }
    await type("Müller");
    await press("Tab", "Tab");
    await type("Anna");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await reachHeading("Hinweise");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await reachHeading("Angestellte");
    await tabTo(/zusatzblaetter/);
    await press("ArrowRight");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await reachHeading("Prüfen");
    await tabTo(/^Einreichen/);
    await press("Enter");
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    await expect.poll(() => focused(page)).toContain("Fertig");
    expect(faults).toEqual([]);
  });
});

describe("Enter in a field", () => {
  const stands = (page: Page) => page.evaluate(() => document.activeElement?.id.replace(/^feld/, ""));

  test("goes on to the next one and at the end to the way on, and leaves no step by itself", async () => {
    const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Müller");
    await page.keyboard.press("Enter");
    await expect.poll(() => stands(page)).toBe("/antragsteller/titel");
    await page.keyboard.press("Enter");
    await expect.poll(() => stands(page)).toBe("/antragsteller/vorname");
    await page.keyboard.type("Anna");
    await page.keyboard.down("Enter");
    await expect.poll(() => focused(page)).toBe("Weiter");
    // Held down a little too long.
    await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    await expect(page.getByRole("heading", { level: 2, name: "Antragsteller" }).count()).resolves.toBe(1);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
    await page.context().close();
  });

  test("goes through a row to the button that adds one, past the one that deletes", async () => {
    const { page } = await openPage(stage().browser, `${stage().url}/${FORM}#schritt-3`);
    await page.getByRole("radio", { name: "Ja" }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("textbox", { name: "LANR, Zeile 1" }).waitFor();
    const row = "/zusatzblaetter/0/angestellte/0";
    const boxes = ["abrechnung", "dokumentePraxis", "dokumenteArzt"].map((name) => `${row}/rechte/${name}`);
    const [places, end] = [
      [`${row}/lanr`, `${row}/name`, `${row}/vorname`, ...boxes],
      `/zusatzblaetter/0/angestellte-liste-neu`,
    ];
    // Not the other answer to the question.
    for (const place of ["/zusatzblaetter/0/bsnr", ...places, end]) {
      await page.keyboard.press("Enter");
      await expect.poll(() => stands(page)).toBe(place);
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => stands(page)).toBe("/zusatzblaetter/0/angestellte/1/lanr");
    await page.context().close();
  });

  test("comes to a button that stays in sight, whatever is told of the row that was left", async () => {
    const { page } = await openPage(stage().browser, stage().url, { viewport: { width: 390, height: 844 } });
    const answers = withEmployees(1);
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#schritt-3", answers });
    await page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*Zeile 1$/ }).uncheck();
    const last = page.getByRole("checkbox", { name: /Arzt-BSNR.*Zeile 1$/ });
    await last.focus();
    // The button at the very end of the window.
    const add = page.getByRole("button", { name: "Angestellte Person hinzufügen" });
    await add.evaluate((it) => it.scrollIntoView({ block: "end" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toMatch(/-neu$/);
    await page.getByText("Für diese Person ist kein Recht angekreuzt.").first().waitFor();
    const bottom = () => add.evaluate((it) => Math.floor(it.getBoundingClientRect().bottom));
    await expect.poll(bottom).toBeLessThanOrEqual(844);
  });

  test("stays in a new row, however often the press that added it shook", async () => {
    const page = await openTable(stage());
    await page.clock.install();
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => stands(page)).toMatch(/1\/lanr$/);
    await page.keyboard.press("Enter");
    await expect(stands(page)).resolves.toMatch(/1\/lanr$/);
    // A moment later it is meant.
    await page.clock.runFor(450);
    await page.keyboard.press("Enter");
    await expect.poll(() => stands(page)).toMatch(/1\/name$/);
  });

  test("comes from a row that was to be changed to the way back to Prüfen", async () => {
    const { page } = await openPage(stage().browser, stage().url);
    const answers = withEmployees(2);
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers });
    await page.getByRole("link", { name: "Zeile 1 (Schmidt): ändern" }).press("Enter");
    await expect.poll(() => stands(page)).toMatch(/0\/lanr$/);
    await page.getByRole("checkbox", { name: /Arzt-BSNR.*Zeile 1$/ }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Zurück zu „Prüfen“");
  });
});

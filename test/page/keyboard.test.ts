import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { focused, openPage } from "./support/open-form.ts";
import { useKeyboard } from "./support/keyboard.ts";
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
    await expect.poll(() => focused(page)).toContain("braucht noch Ihren Blick");
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
    await expect.poll(() => focused(page)).toContain("braucht noch Ihren Blick");
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

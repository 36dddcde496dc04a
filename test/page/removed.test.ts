import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { fillEmployee, focused } from "./support/open-form.ts";
import { RIGHT, WRONG_CHECK_DIGIT, addRow, cell, openTable, rowCount } from "./support/table.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const undo = (page: Page) => page.getByRole("button", { name: "Rückgängig" });
const confirmation = (page: Page) => page.getByRole("checkbox", { name: /Ich habe die Angabe/ });

describe("a removed row", () => {
  test("leaves its way back where it stood, with the focus there", async () => {
    const page = await openTable(stage());
    await cell(page, "Name", 1).fill("Adam");
    await addRow(page);
    await cell(page, "Name", 2).fill("Fuchs");
    await addRow(page);
    await cell(page, "Name", 3).fill("Zorn");
    await page.getByRole("button", { name: "Zeile 2 löschen" }).click();
    await page.locator(".undo").getByText("Zeile 2 (Fuchs) ist gelöscht.").waitFor();
    await expect.poll(() => focused(page)).toMatch(/angestellte-liste-zurueck$/);
    const places = [cell(page, "Name", 1), undo(page), cell(page, "Name", 2)];
    const tops = await Promise.all(places.map(async (it) => (await it.boundingBox())?.y ?? 0));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await expect(cell(page, "Name", 2).inputValue()).resolves.toBe("Zorn");
    await page.getByRole("button", { name: "Zeile 2 löschen" }).click();
    await page.locator(".undo").getByText("Zeile 2 (Zorn) ist gelöscht.").waitFor();
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    await page.locator(".undo").getByText("Zeile 1 (Adam) ist gelöscht.").waitFor();
    await undo(page).click();
    await expect.poll(() => cell(page, "Name", 1).inputValue()).toBe("Adam");
  });

  test("can be had back where it stood, with the focus in it", async () => {
    const page = await openTable(stage());
    await fillEmployee(page, 1, RIGHT);
    await addRow(page);
    await cell(page, "Name", 2).fill("Zweite");
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    await expect.poll(() => rowCount(page)).toBe(1);
    await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("Zweite");
    await undo(page).click();
    await expect.poll(() => cell(page, "Name", 1).inputValue()).toBe("Schmidt");
    await expect(cell(page, "Name", 2).inputValue()).resolves.toBe("Zweite");
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/lanr$/);
    await expect(undo(page).count()).resolves.toBe(0);
    // What stands there is not typed over by the next key.
    await page.keyboard.type("0");
    await expect(cell(page, "LANR", 1).inputValue()).resolves.toBe(`${RIGHT}0`);
  });

  test("and those removed before it come back one after the other, each where it stood", async () => {
    const page = await openTable(stage());
    for (const [at, name] of ["Adam", "Fuchs", "Zorn"].entries()) {
      if (at > 0) await addRow(page);
      await cell(page, "Name", at + 1).fill(name);
    }
    await page.getByRole("button", { name: "Zeile 3 löschen" }).click();
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    // The one removed next is in another list, and holds the others.
    await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
    await page.getByRole("button", { name: "Zusatzblatt 1 löschen", exact: true }).click();
    await page.locator(".undo").getByText("Zusatzblatt 1 ist gelöscht.").waitFor();
    await undo(page).click();
    await page.locator(".undo").getByText("Zeile 1 (Adam), Zusatzblatt 1 ist gelöscht.").waitFor();
    await undo(page).click();
    await page.locator(".undo").getByText("Zeile 3 (Zorn), Zusatzblatt 1 ist gelöscht.").waitFor();
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/lanr$/);
    await undo(page).click();
    await page.getByRole("button", { name: "Zusatzblatt 2 löschen", exact: true }).click();
    for (const [at, name] of ["Adam", "Fuchs", "Zorn"].entries()) {
      await expect.poll(() => cell(page, "Name", at + 1).inputValue()).toBe(name);
    }
  });

  test("takes its confirmation with it, and brings it back", async () => {
    const page = await openTable(stage());
    await fillEmployee(page, 1, RIGHT);
    await addRow(page);
    await fillEmployee(page, 2, WRONG_CHECK_DIGIT);
    await page.getByRole("textbox", { name: "BSNR", exact: true }).focus();
    await confirmation(page).check();
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    await expect.poll(() => confirmation(page).isChecked()).toBe(true);
    await undo(page).click();
    await expect.poll(() => cell(page, "LANR", 2).inputValue()).toContain("123");
    await expect(confirmation(page).isChecked()).resolves.toBe(true);
    await page.getByRole("button", { name: "Zeile 2 löschen" }).click();
    await expect.poll(() => confirmation(page).count()).toBe(0);
    await undo(page).click();
    await expect.poll(() => confirmation(page).isChecked()).toBe(true);
  });

  test("loses its confirmation when it is typed anew, and keeps it when another row is", async () => {
    const page = await openTable(stage());
    await fillEmployee(page, 1, WRONG_CHECK_DIGIT);
    await addRow(page);
    await confirmation(page).check();
    await cell(page, "Name", 2).fill("Zweite");
    await expect(confirmation(page).isChecked()).resolves.toBe(true);
    await cell(page, "LANR", 1).fill("123456801");
    await cell(page, "LANR", 1).blur();
    await expect.poll(() => confirmation(page).isChecked()).toBe(false);
  });
});

test("rows do not move up under the mouse when they are few enough again for what stands above many", async () => {
  const page = await openTable(stage());
  const forAll = page.locator("summary").filter({ hasText: "Für alle Zeilen ankreuzen" });
  for (let count = 1; count < 7; count++) await addRow(page);
  await cell(page, "Name", 7).fill("Berg");
  await expect.poll(() => forAll.count()).toBe(2);
  const table = () => page.getByRole("table").evaluate((it) => it.getBoundingClientRect().top + window.scrollY);
  const before = await table();
  await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
  await expect.poll(() => rowCount(page)).toBe(6);
  await expect(table()).resolves.toBe(before);
});

test("the second click of two takes no focus from where the first one brought it", async () => {
  const page = await openTable(stage());
  const add = page.getByRole("button", { name: "Angestellte Person hinzufügen" });
  await add.scrollIntoViewIfNeeded();
  const { x, y } = (await add.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.dblclick(x + 20, y + 20);
  await expect.poll(() => rowCount(page)).toBe(2);
  await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
});

test("the second click of two on something else removes no row", async () => {
  const page = await openTable(stage());
  await cell(page, "Name", 1).fill("Adam");
  const remove = page.getByRole("button", { name: "Zeile 1 löschen" });
  await remove.dispatchEvent("click", { detail: 2 });
  await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("Adam");
  await remove.dispatchEvent("click", { detail: 1 });
  await expect.poll(() => cell(page, "Name", 1).count()).toBe(0);
});

test("a removed sheet leaves its way back where it stood", async () => {
  const page = await openTable(stage());
  const name = (sheet: number) =>
    page.getByRole("textbox", { name: `Name, Zeile 1, Zusatzblatt ${sheet}`, exact: true });
  await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
  await name(2).fill("Zorn");
  await page.getByRole("button", { name: "Zusatzblatt 1 löschen", exact: true }).click();
  await page.locator(".undo").getByText("Zusatzblatt 1 ist gelöscht.").waitFor();
  await expect.poll(() => focused(page)).toMatch(/zusatzblaetter-liste-zurueck$/);
  const tops = await Promise.all(
    [undo(page), page.getByRole("heading", { name: "Zusatzblatt 1", exact: true })].map(
      async (it) => (await it.boundingBox())?.y ?? 0,
    ),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await undo(page).click();
  await expect.poll(() => name(2).inputValue()).toBe("Zorn");
});

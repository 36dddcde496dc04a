import { expect, test } from "vitest";

import { describedBy } from "./support/described-by.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { withEmployees } from "./support/answers.ts";
import { fillEmployee, focused, openPage } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { addRow, cell, openTable, RIGHT, rowCount } from "./support/table.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

test("a sheet that is added has the focus in its first input", async () => {
  const page = await openTable(stage());
  await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
  await page.getByRole("heading", { name: "Zusatzblatt 2", exact: true }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/zusatzblaetter\/1\/bsnr$/);
});

test("where there are several sheets, the name of an input tells which, and else not", async () => {
  const page = await openTable(stage());
  await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
  for (const sheet of [1, 2]) {
    const name = `LANR, Zeile 1, Zusatzblatt ${sheet}`;
    await expect.poll(() => page.getByRole("textbox", { name, exact: true }).count()).toBe(1);
  }
  await page.getByRole("button", { name: "Zusatzblatt 2 löschen", exact: true }).click();
  await expect.poll(() => cell(page, "LANR", 1).count()).toBe(1);
});

test.each([
  [3, 0],
  [4, 1],
])("past %i rows %i ways lead somebody with a keyboard to what follows", async (count, ways) => {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
  for (const hash of ["#schritt-3", "#pruefen"]) {
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash, answers: withEmployees(count) });
    const skip = page.getByRole("link", { name: "Zeilen überspringen" });
    await expect(skip.count()).resolves.toBe(ways);
    if (ways === 0) continue;
    await skip.focus();
    await expect.poll(() => skip.evaluate((it) => it.getBoundingClientRect().height)).toBeGreaterThan(20);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Ende der Zeilen");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toMatch(/-neu$|^Einreichen/);
  }
});

test("the head of a long table stays in sight, and what has the focus is never behind it", async () => {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
  const answers = withEmployees(20);
  await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#schritt-3", answers });
  await page.setViewportSize({ width: 1280, height: 700 });
  await cell(page, "LANR", 20).focus();
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press("Shift+Tab");
    const { head, focus } = await page.evaluate(() => ({
      head: document.querySelector("thead")?.getBoundingClientRect().bottom ?? 0,
      focus: document.activeElement?.getBoundingClientRect().top ?? 0,
    }));
    expect(focus).toBeGreaterThanOrEqual(head);
    expect(head).toBeGreaterThan(0);
  }
});

test("rows do not jump while a value of which something was said is typed anew", async () => {
  const page = await openTable(stage());
  await fillEmployee(page, 1, "12345");
  await addRow(page);
  await page.locator(".row-findings .error").waitFor();
  const place = () => cell(page, "LANR", 2).evaluate((it) => it.getBoundingClientRect().top + window.scrollY);
  const before = await place();
  await cell(page, "LANR", 1).fill("123456601");
  await expect(page.locator(".row-findings .error").count()).resolves.toBe(0);
  await expect(place()).resolves.toBe(before);
  await cell(page, "LANR", 2).focus();
  await expect.poll(place).toBeLessThan(before);
});

test("a column of boxes can be ticked for all rows at once, and single rows changed afterwards", async () => {
  const page = await openTable(stage());
  await addRow(page);
  await addRow(page);
  await page.locator("summary", { hasText: "Für alle Zeilen ankreuzen" }).click();
  const all = page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*: alle Zeilen$/ });
  const inRow = (row: number) =>
    page.getByRole("checkbox", { name: new RegExp(`Abgabe der Abrechnung.*, Zeile ${row}$`) });
  await all.check();
  for (const row of [1, 2, 3]) await expect(inRow(row).isChecked()).resolves.toBe(true);
  await inRow(2).uncheck();
  await expect.poll(() => all.evaluate((box) => box instanceof HTMLInputElement && box.indeterminate)).toBe(true);
  await expect(inRow(3).isChecked()).resolves.toBe(true);
  // Those who hear the page are told what happened to rows they are not in.
  const said = () => page.locator('p[role="status"]').allTextContents();
  await all.check();
  await expect
    .poll(said)
    .toContainEqual(
      expect.stringMatching(
        /Abrechnung.*: in allen 3 Zeilen angekreuzt\. Rückgängig machen können Sie es weiter unten\.\s?$/,
      ),
    );
  await page.locator(".for-all").getByText("in allen 3 Zeilen angekreuzt.").waitFor();
  await inRow(2).uncheck();
  // Ticked for all by mistake and cleared: which ones there were is not lost.
  await all.check();
  await all.uncheck();
  await expect.poll(said).toContainEqual(expect.stringMatching(/in allen 3 Zeilen nicht mehr angekreuzt\./));
  const undo = page.getByRole("group").getByRole("button", { name: "Rückgängig" });
  await expect(describedBy(undo)).resolves.toMatch(/Abgabe der Abrechnung.*: alle Zeilen$/);
  await undo.click();
  await expect.poll(said).toContain("Alle Kreuze sind wieder wie vorher.");
  await expect.poll(() => inRow(3).isChecked()).toBe(true);
  await expect(inRow(2).isChecked()).resolves.toBe(false);
  await expect(page.locator(":focus").textContent()).resolves.toBe("Für alle Zeilen ankreuzen");
});

test("the way to tick a column for all rows is at their end from two rows on, and above them too where they are many", async () => {
  const page = await openTable(stage());
  const folds = page.locator("summary", { hasText: "Für alle Zeilen ankreuzen" });
  await expect(folds.count()).resolves.toBe(0);
  await addRow(page);
  await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // Nobody is taken away from the row they are at.
  await expect(folds.evaluate((it) => it === document.activeElement)).resolves.toBe(true);
  await page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*: alle Zeilen$/ }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (const row of [1, 2]) {
    const box = page.getByRole("checkbox", { name: new RegExp(`Abgabe der Abrechnung.*, Zeile ${row}$`) });
    await expect(box.isChecked()).resolves.toBe(true);
  }
  for (let count = 3; count < 7; count++) await addRow(page);
  await expect.poll(() => rowCount(page)).toBe(6);
  await expect(folds.count()).resolves.toBe(1);
  await addRow(page);
  await expect.poll(() => folds.count()).toBe(2);
});

test("after a reload it is told what was found in rows that were left, and nothing of the one that is being filled", async () => {
  const page = await openTable(stage());
  await cell(page, "LANR", 1).fill("123456601");
  await cell(page, "Name", 1).fill("Berg");
  await cell(page, "Vorname", 1).fill("Eva");
  await addRow(page);
  await cell(page, "LANR", 2).fill("987654403");
  await page.getByText("Für diese Person ist kein Recht angekreuzt.").waitFor();
  await page.reload();
  await page.getByText("Für diese Person ist kein Recht angekreuzt.").waitFor();
  await expect(page.locator(".finding").count()).resolves.toBe(1);
  await cell(page, "Name", 2).fill("Fuchs");
  await cell(page, "Vorname", 2).fill("Ida");
  await page.reload();
  await expect.poll(() => page.locator(".finding").count()).toBe(2);
});

test("a name of 22 letters is seen whole in its cell on a screen of 1280, and no width scrolls sideways", async () => {
  const page = await openTable(stage());
  await cell(page, "Name", 1).fill("Freifrau v. Reitenbach");
  await cell(page, "Vorname", 1).fill("Maximiliane-Alexandra");
  for (const name of ["Name", "Vorname"]) {
    const hidden = await cell(page, name, 1).evaluate((it) => it.scrollWidth - it.clientWidth);
    expect(hidden).toBe(0);
  }
  for (const width of [1280, 1024, 768, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
});

test("rows in which nothing was entered do not keep anybody on the step", async () => {
  const page = await openTable(stage());
  await fillEmployee(page, 1, RIGHT);
  await addRow(page);
  await addRow(page);
  await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
  await expect(page.getByRole("link", { name: /^Zeile .*: ändern$/ }).count()).resolves.toBe(1);
  await expect.poll(() => page.getByText("Zusatzblatt 2").count()).toBe(0);
});

test("one row stays where a yes asked for it, and says what is missing", async () => {
  const page = await openTable(stage());
  await addRow(page);
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("group", { name: "3 Angaben fehlen noch" }).waitFor();
  await expect(rowCount(page)).resolves.toBe(1);
});

test("whoever goes past the rows sees where they are then", async () => {
  const { page } = await openPage(stage().browser, stage().url);
  await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#schritt-3", answers: withEmployees(6) });
  await page.getByRole("link", { name: "6 Zeilen überspringen" }).press("Enter");
  const end = page.getByText("Ende der Zeilen");
  await expect(end.evaluate((it) => it === document.activeElement)).resolves.toBe(true);
  const { y = 0, width = 0, height = 0 } = (await end.boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThan(16);
  const add = await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).boundingBox();
  expect(add?.y).toBeGreaterThan(y + height);
});

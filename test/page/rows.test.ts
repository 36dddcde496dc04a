import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { fillEmployee, focused, openPage } from "./support/open-form.ts";
import { paste } from "./support/paste.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const RIGHT = "123456601";
const WRONG_CHECK_DIGIT = "123456701";

async function openTable(): Promise<Page> {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}#schritt-3`);
  await page.getByRole("radio", { name: "Ja" }).check();
  await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
  return page;
}

const add = (page: Page) => page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
const cell = (page: Page, name: string, row: number) =>
  page.getByRole("textbox", { name: `${name}, Zeile ${row}`, exact: true });
const rowCount = (page: Page) => page.getByRole("textbox", { name: /^LANR, Zeile/ }).count();
const undo = (page: Page) => page.getByRole("button", { name: "Rückgängig" });
const confirmation = (page: Page) => page.getByRole("checkbox", { name: /Ich habe die Angabe/ });

/** Pastes text where the focus is, as the browser would with this text on the clipboard. */
test("a sheet that is added has the focus in its first input", async () => {
  const page = await openTable();
  await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
  await page.getByRole("heading", { name: "Zusatzblatt 2" }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/zusatzblaetter\/1\/bsnr$/);
});

describe("a removed row", () => {
  test("can be had back where it stood, with the focus in it", async () => {
    const page = await openTable();
    await fillEmployee(page, 1, RIGHT);
    await add(page);
    await cell(page, "Name", 2).fill("Zweite");
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    await expect.poll(() => rowCount(page)).toBe(1);
    await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("Zweite");
    await undo(page).click();
    await expect.poll(() => cell(page, "Name", 1).inputValue()).toBe("Schmidt");
    await expect(cell(page, "Name", 2).inputValue()).resolves.toBe("Zweite");
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/lanr$/);
    await expect(undo(page).count()).resolves.toBe(0);
  });

  test("takes its confirmation with it, and brings it back", async () => {
    const page = await openTable();
    await fillEmployee(page, 1, RIGHT);
    await add(page);
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
    const page = await openTable();
    await fillEmployee(page, 1, WRONG_CHECK_DIGIT);
    await add(page);
    await confirmation(page).check();
    await cell(page, "Name", 2).fill("Zweite");
    await expect(confirmation(page).isChecked()).resolves.toBe(true);
    await cell(page, "LANR", 1).fill("123456801");
    await cell(page, "LANR", 1).blur();
    await expect.poll(() => confirmation(page).isChecked()).toBe(false);
  });
});

describe("a block pasted into the table", () => {
  const BLOCK = "LANR\tName, Vorname\tAbrechnung\n123 456 601\tSchmidt, Eva\tx\n12345\tBeck, Bodo\t\n";

  test("is shown first, with what is wrong in each row, and changes nothing before it is taken over", async () => {
    const page = await openTable();
    await cell(page, "LANR", 1).focus();
    await paste(page, BLOCK);
    const dialog = page.getByRole("dialog", { name: "2 Zeilen übernehmen" });
    await dialog.waitFor();
    await expect(dialog.getByRole("row", { name: /^1 123456601 Schmidt Eva Ja/ }).count()).resolves.toBe(1);
    await expect(dialog.getByText("Kopfzeile erkannt").count()).resolves.toBe(1);
    await expect(dialog.locator(".finding.error").textContent()).resolves.toContain("LANR");
    await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("");
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/lanr$/);
    await expect(rowCount(page)).resolves.toBe(1);
  });

  test("fills the empty row and goes on below it, with the focus in its first row", async () => {
    const page = await openTable();
    await cell(page, "LANR", 1).focus();
    await paste(page, BLOCK);
    await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    await expect.poll(() => rowCount(page)).toBe(2);
    await expect(cell(page, "Vorname", 1).inputValue()).resolves.toBe("Eva");
    await expect(page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*Zeile 1$/ }).isChecked()).resolves.toBe(
      true,
    );
    await expect(page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*Zeile 2$/ }).isChecked()).resolves.toBe(
      false,
    );
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/lanr$/);
    await expect(page.locator(".row-findings .error").count()).resolves.toBe(1);
    await cell(page, "LANR", 2).focus();
    await paste(page, "234567801\tDritte\tZoe");
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "Name", 3).inputValue()).toBe("Dritte");
  });

  test.each<[string, string, RegExp]>([
    ["of two thousand rows", "123456601\tSchmidt\tEva\n".repeat(2_000), /^Das sind 2\.000 Zeilen, .* Platz für 500\./],
    [
      "of prose",
      "Sehr geehrte Damen und Herren,\nich sende Ihnen anbei die Liste der Leute unserer Praxis.\n",
      /^Das sieht nicht wie eine Tabelle aus\./,
    ],
  ])("%s is answered in one sentence and changes nothing", async (_, text, answer) => {
    const page = await openTable();
    await cell(page, "LANR", 1).focus();
    await paste(page, text);
    const dialog = page.getByRole("dialog", { name: answer });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: "Abbrechen" }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    await expect(rowCount(page)).resolves.toBe(1);
  });

  test("may have heads in the words of the practice, and what nobody can guess is asked", async () => {
    const page = await openTable();
    await cell(page, "LANR", 1).focus();
    await paste(page, "Arzt-Nr.\tNachname\tVorname\tDok. Praxis\tDok. Arzt\n123 456 601\tSchmidt\tEva\tx\tja\n");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Zeile 1 braucht noch Ihren Blick").waitFor();
    await expect(dialog.getByText("nicht übernommen: „Arzt-Nr.“.").count()).resolves.toBe(1);
    await dialog.getByLabel("LANR", { exact: true }).selectOption("Arzt-Nr. (123 456 601)");
    await dialog.getByText("kein Fehler gefunden").waitFor();
    await dialog.getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "LANR", 1).inputValue()).toBe("123456601");
    await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("Schmidt");
    await expect(page.getByRole("checkbox", { name: /Dokumenten Praxis-BSNR/ }).isChecked()).resolves.toBe(true);
    await expect(page.getByRole("checkbox", { name: /Abgabe der Abrechnung/ }).isChecked()).resolves.toBe(false);
  });

  test("an Excel file chosen as it is gets an answer beside the choice, and changes nothing", async () => {
    const page = await openTable();
    await page.getByText("Liste aus Excel, Word oder einer Datei übernehmen").click();
    const buffer = Buffer.from("504b030414000600", "hex");
    await page.getByLabel(/Datei wählen/).setInputFiles({ name: "liste.xlsx", mimeType: "", buffer });
    const answer = page.getByRole("status").filter({ hasText: "speichern Sie sie in Excel als CSV" });
    await answer.waitFor();
    await expect(page.getByRole("dialog").count()).resolves.toBe(0);
    const large = Buffer.alloc(1_000_001, "1");
    await page.getByLabel(/Datei wählen/).setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: large });
    await page.getByRole("status").filter({ hasText: "größer als 1 MB" }).waitFor();
  });

  test("can also be pasted into a field of its own or come from a file", async () => {
    const page = await openTable();
    await page.getByText("Liste aus Excel, Word oder einer Datei übernehmen").click();
    await page.getByRole("textbox", { name: "Kopierte Zeilen" }).focus();
    await paste(page, BLOCK);
    await page.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();
    // Whoever only looked at rows in a dialog has left none unfinished.
    await cell(page, "LANR", 1).focus();
    await paste(page, BLOCK);
    await page.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect(page.locator(".row-findings").count()).resolves.toBe(0);
    const csv = Buffer.from("LANR;Name;Vorname\r\n123456601;M\u00fcller;Anna\r\n", "latin1");
    await page.getByLabel(/Datei wählen/).setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: csv });
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "Name", 1).inputValue()).toBe("Müller");
  });
});

test("a column of boxes can be ticked for all rows at once, and single rows changed afterwards", async () => {
  const page = await openTable();
  await add(page);
  await add(page);
  await page.getByText("Für alle Zeilen ankreuzen").click();
  const all = page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*: alle Zeilen$/ });
  const inRow = (row: number) =>
    page.getByRole("checkbox", { name: new RegExp(`Abgabe der Abrechnung.*, Zeile ${row}$`) });
  await all.check();
  for (const row of [1, 2, 3]) await expect(inRow(row).isChecked()).resolves.toBe(true);
  await inRow(2).uncheck();
  await expect.poll(() => all.evaluate((box) => box instanceof HTMLInputElement && box.indeterminate)).toBe(true);
  await expect(inRow(3).isChecked()).resolves.toBe(true);
  // Ticked for all by mistake and cleared: which ones there were is not lost.
  await all.check();
  await all.uncheck();
  await page.getByRole("group").getByRole("button", { name: "Rückgängig" }).click();
  await expect.poll(() => inRow(3).isChecked()).toBe(true);
  await expect(inRow(2).isChecked()).resolves.toBe(false);
  await expect(page.locator(":focus").textContent()).resolves.toBe("Für alle Zeilen ankreuzen");
});

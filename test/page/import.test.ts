import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { describedBy } from "./support/described-by.ts";
import { fillEmployee, focused } from "./support/open-form.ts";
import { paste } from "./support/paste.ts";
import { cell, openTable, RIGHT, rowCount } from "./support/table.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

/** A name of its own for each number, without a digit. */
const letters = (number: number): string =>
  number < 26 ? String.fromCharCode(97 + number) : letters(Math.floor(number / 26) - 1) + letters(number % 26);

describe("a block pasted into the table", () => {
  const BLOCK = "LANR\tName, Vorname\tAbrechnung\n123 456 601\tSchmidt, Eva\tx\n12345\tBeck, Bodo\t\n";

  test("is shown first, with what is wrong in each row, and changes nothing before it is taken over", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, BLOCK);
    const dialog = page.getByRole("dialog", { name: "2 Zeilen übernehmen" });
    await dialog.waitFor();
    await expect(dialog.getByRole("row", { name: /^1 123456601 Schmidt Eva Ja/ }).count()).resolves.toBe(1);
    await expect(dialog.getByText("Kopfzeile erkannt").count()).resolves.toBe(1);
    await expect(dialog.locator(".finding.error").textContent()).resolves.toContain("LANR");
    await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/lanr$/);
    await expect(rowCount(page)).resolves.toBe(1);
  });

  test("fills the empty row and goes on below it, with the focus in the first row that needs somebody", async () => {
    const page = await openTable(stage());
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
    await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
    await expect(page.locator(".row-findings .error").count()).resolves.toBe(1);
    // A right number is not typed over by the next key.
    const before = await cell(page, "LANR", 2).inputValue();
    await page.keyboard.type("0");
    await expect(cell(page, "LANR", 2).inputValue()).resolves.toBe(`${before}0`);
    await paste(page, "234567801\tDritte\tZoe");
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "Name", 3).inputValue()).toBe("Dritte");
  });

  test("is told to have come, above its first row, until the list gets longer or shorter", async () => {
    const page = await openTable(stage());
    await cell(page, "Name", 1).fill("Schmidt");
    await cell(page, "Name", 1).focus();
    await paste(page, BLOCK);
    await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    const told = page.getByRole("table").getByText("2 Zeilen sind übernommen.");
    await told.waitFor();
    const places = [cell(page, "Name", 1), told, cell(page, "Name", 2)];
    const tops = await Promise.all(places.map(async (it) => (await it.boundingBox())?.y ?? 0));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await cell(page, "Name", 3).fill("Becker");
    await expect(told.count()).resolves.toBe(1);
    await page.getByRole("button", { name: "Zeile 3 löschen" }).click();
    await expect.poll(() => told.count()).toBe(0);
    await page.getByRole("button", { name: "Rückgängig" }).click();
    await expect.poll(() => rowCount(page)).toBe(3);
    await expect(told.count()).resolves.toBe(0);
  });

  test("keeps the page behind it from scrolling as long as it is shown", async () => {
    const page = await openTable(stage());
    const overflow = () => page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
    await cell(page, "LANR", 1).focus();
    await paste(page, BLOCK);
    await page.getByRole("dialog").waitFor();
    await expect(overflow()).resolves.toBe("hidden");
    await page.keyboard.press("Escape");
    await expect.poll(overflow).toBe("visible");
  });

  test.each<[string, string, RegExp]>([
    ["of two thousand rows", "123456601\tSchmidt\tEva\n".repeat(2_000), /^Das sind 2\.000 Zeilen, .* Platz für 500\./],
    [
      "of prose",
      "Sehr geehrte Damen und Herren,\nich sende Ihnen anbei die Liste der Leute unserer Praxis.\n",
      /^Das sieht nicht wie eine Tabelle aus\./,
    ],
  ])("%s is answered in one sentence and changes nothing", async (_, text, answer) => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, text);
    const dialog = page.getByRole("dialog", { name: answer });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: "Schließen" }).click();
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect(rowCount(page)).resolves.toBe(1);
  });

  test("may have heads in the words of the practice, and what nobody can guess is asked", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(
      page,
      "Arzt-Nr.\tSonstige\tNachname\tVorname\tDok. Praxis\tDok. Arzt\n123 456 601\t941234567\tSchmidt\tEva\tx\tja\n",
    );
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Eine Zeile ist noch zu prüfen").waitFor();
    await expect(dialog.getByText("nicht übernommen: „Arzt-Nr.“, „Sonstige“.").count()).resolves.toBe(1);
    await dialog.getByLabel("LANR", { exact: true }).selectOption("Arzt-Nr. (123 456 601)");
    await dialog.getByText("kein Fehler gefunden").waitFor();
    await dialog.getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "LANR", 1).inputValue()).toBe("123456601");
    await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("Schmidt");
    await expect(page.getByRole("checkbox", { name: /Dokumenten Praxis-BSNR/ }).isChecked()).resolves.toBe(true);
    await expect(page.getByRole("checkbox", { name: /Abgabe der Abrechnung/ }).isChecked()).resolves.toBe(false);
  });

  test("is not pressed upon anybody as long as a column is missing that every row needs", async () => {
    const page = await openTable(stage());
    const dialog = page.getByRole("dialog");
    const text = "Mensch\tVorname\tLANR\tOrt\nSchmidt\tEva\t123456601\tAue\nAdam\tAnna\t987654403\tPirna\n";
    const take = dialog.getByRole("button", { name: "2 Zeilen übernehmen" });
    await cell(page, "LANR", 1).focus();
    await paste(page, text);
    await dialog.locator(".finding.confirm").filter({ hasText: "in allen neuen Zeilen leer: „Name“." }).waitFor();
    await expect(take.getAttribute("class")).resolves.toBe(null);
    await dialog.getByLabel("Name", { exact: true }).selectOption("Mensch (Schmidt)");
    await expect.poll(() => take.getAttribute("class")).toBe("primary");
    await expect(dialog.locator(".finding.confirm").count()).resolves.toBe(0);
  });

  test("that came without a column can be placed when it is pasted once more", async () => {
    const page = await openTable(stage());
    const dialog = page.getByRole("dialog");
    const text = "Mensch\tVorname\tLANR\tOrt\nSchmidt\tEva\t123456601\tAue\nAdam\tAnna\t987654403\tPirna\n";
    await cell(page, "LANR", 1).focus();
    await paste(page, text);
    await dialog.getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    // What every row needs and has not is where one goes on, not what is right beside it.
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/name$/);
    await cell(page, "LANR", 2).focus();
    await paste(page, text);
    await dialog.getByRole("heading", { name: "Es gibt nichts zu übernehmen" }).waitFor();
    await dialog.getByLabel("Name", { exact: true }).selectOption("Mensch (Schmidt)");
    await dialog.getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    await expect.poll(() => cell(page, "Name", 2).inputValue()).toBe("Adam");
    await expect(rowCount(page)).resolves.toBe(2);
  });

  test("with both names in a column is parted at the comma wherever that is placed", async () => {
    const page = await openTable(stage());
    const dialog = page.getByRole("dialog");
    await cell(page, "LANR", 1).focus();
    await paste(page, "Person\tLANR\tOrt\tDok. Praxis\nSchmidt, Eva\t123456601\tAue, Erz\tx\n");
    await dialog.getByLabel("Name", { exact: true }).selectOption("Person (Schmidt, Eva)");
    await dialog.getByRole("status").filter({ hasText: "„Vorname“ hat jetzt: Person (Schmidt, Eva)." }).waitFor();
    await dialog.getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "Vorname", 1).inputValue()).toBe("Eva");
    await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("Schmidt");
  });

  test("finds its columns where somebody placed those under the same heads before, also on another sheet", async () => {
    const page = await openTable(stage());
    const dialog = page.getByRole("dialog");
    const head = "Arzt-Nr.\tNachname\tVorname\tSonstige";
    await cell(page, "LANR", 1).focus();
    await paste(page, `${head}\n123 456 601\tSchmidt\tEva\t941234567\n`);
    await dialog.getByLabel("LANR", { exact: true }).selectOption({ label: "Arzt-Nr. (123 456 601)" });
    await dialog.getByRole("row", { name: /^1 123456601 Schmidt Eva/ }).waitFor();
    await dialog.getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "LANR", 1).inputValue()).toBe("123456601");
    await page.getByRole("link", { name: "Hinweise" }).click();
    await page.getByRole("link", { name: "Angestellte" }).click();
    await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
    await page.getByRole("textbox", { name: "LANR, Zeile 1, Zusatzblatt 2" }).focus();
    await paste(page, `${head}\n987654403\tAdam\tAnna\t987654321\n`);
    await dialog.getByRole("row", { name: /^1 987654403 Adam Anna/ }).waitFor();
    // Under other heads nothing of it counts.
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await page.getByRole("textbox", { name: "LANR, Zeile 1, Zusatzblatt 2" }).focus();
    await paste(page, "Nummer\tNachname\tVorname\tSonstige\n987654403\tAdam\tAnna\t987654321\n");
    await dialog.getByText("nicht übernommen: „Nummer“, „Sonstige“.").waitFor();
  });

  test("an Excel file chosen as it is gets an answer beside the choice, and changes nothing", async () => {
    const page = await openTable(stage());
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
    const page = await openTable(stage());
    await page.getByText("Liste aus Excel, Word oder einer Datei übernehmen").click();
    await page.getByRole("textbox", { name: "Kopierte Zeilen" }).focus();
    await paste(page, BLOCK);
    await page.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();
    // Whoever only looked at rows in a dialog has left none unfinished.
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
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

  test("once more, with a row added, brings that row alone, whatever was ticked meanwhile", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, "123456601\tSchmidt\tEva\n987654403\tAdam\tAnna");
    await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    await page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*Zeile 1$/ }).check();
    await cell(page, "LANR", 1).focus();
    await paste(page, "123 456 601\tSchmidt\tEva\n987654403\tAdam\tAnna\n314159310\tZorn\tZoe");
    const dialog = page.getByRole("dialog", { name: "1 von 3 Zeilen übernehmen" });
    const take = dialog.getByRole("button", { name: "1 Zeile übernehmen" });
    const known = "2 Zeilen stehen schon in der Liste und werden nicht noch einmal übernommen.";
    await expect(describedBy(take)).resolves.toBe(known);
    await expect(dialog.getByText(known).count()).resolves.toBe(1);
    await take.click();
    await expect.poll(() => cell(page, "Name", 3).inputValue()).toBe("Zorn");
    await expect(rowCount(page)).resolves.toBe(3);
    await cell(page, "LANR", 1).focus();
    await paste(page, "123456601\tSchmidt\tEva\n987654403\tAdam\tAnna");
    const none = page.getByRole("dialog", { name: /^Alle diese Zeilen stehen schon in der Liste/ });
    await none.getByRole("button", { name: "Schließen" }).click();
    await expect(rowCount(page)).resolves.toBe(3);
  });

  test("with the same row twice brings it once, and says so of what was pasted", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, "123456601\tSchmidt\tEva\n987654403\tAdam\tAnna\n123 456 601\tSchmidt\tEva");
    const take = page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" });
    await expect(describedBy(take)).resolves.toBe(
      "Eine Zeile haben Sie doppelt eingefügt, sie wird nur einmal übernommen.",
    );
    await take.click();
    await expect.poll(() => rowCount(page)).toBe(2);
  });

  test("whose columns are all guessed is shown at once, with the choice of columns folded", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, "Schmidt\tEva\t123456601\tx\t\tx");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Bitte sehen Sie nach, ob es stimmt.").waitFor();
    await dialog.getByRole("row", { name: /^1 123456601 Schmidt Eva Ja Nein Ja/ }).waitFor();
    await expect(dialog.getByLabel("LANR", { exact: true }).isVisible()).resolves.toBe(false);
  });

  test("once more into a long list is no list too long, as long as few of its rows are new", async () => {
    const page = await openTable(stage());
    const rows = Array.from({ length: 400 }, (_, row) => `${100_000 + row}\tMeier ${letters(row)}\tEva`);
    await cell(page, "LANR", 1).focus();
    await paste(page, rows.join("\n"));
    await page.getByRole("dialog").getByRole("button", { name: "400 Zeilen übernehmen" }).click();
    await cell(page, "LANR", 1).focus();
    await paste(page, [...rows, "123456601\tSchmidt\tEva"].join("\n"));
    await page.getByRole("dialog", { name: /^1 von \d+ Zeilen übernehmen/ }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await cell(page, "LANR", 1).focus();
    const others = rows.slice(0, 101).map((row) => row.replace("10", "20").replace("Meier", "Müller"));
    await paste(page, others.join("\n"));
    await page.getByRole("dialog", { name: /^Das sind 101 Zeilen, .* Platz für 100\./ }).waitFor();
  });

  test("once more, with rows mended elsewhere, offers to mend them here, and names them", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, `LANR\tName\tVorname\tAbrechnung\n${RIGHT}\tSchmidt\tEva\t\n987654403\tAdam\tAnna\tx`);
    await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    await page.getByRole("checkbox", { name: /Praxis-BSNR.*Zeile 1$/ }).check();
    const mended = `LANR\tName\tVorname\tAbrechnung\n${RIGHT}\tSchmidt\tEva\tja\n314159310\tAdam\tAnna\tx`;
    await cell(page, "LANR", 1).focus();
    await paste(page, mended);
    const dialog = page.getByRole("dialog", { name: "2 Zeilen übernehmen" });
    const choices = dialog.getByRole("group", { name: /^Schon in der Liste, aber mit anderen Angaben/ });
    await choices.getByRole("checkbox", { name: "Zeile 2 (Adam): LANR 987654403 → 314159310" }).waitFor();
    await choices.getByRole("checkbox", { name: /^Zeile 1 \(Schmidt\): .*Abrechnung.* Nein → Ja$/ }).waitFor();
    await dialog.getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    await expect.poll(() => cell(page, "LANR", 2).inputValue()).toBe("314159310");
    await expect(rowCount(page)).resolves.toBe(2);
    // What was not in the list that came stays as it was set here.
    for (const name of [/Abgabe der Abrechnung.*Zeile 1$/, /Praxis-BSNR.*Zeile 1$/]) {
      await expect(page.getByRole("checkbox", { name }).isChecked()).resolves.toBe(true);
    }
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/lanr$/);
  });

  test("once more, with rows that differ, leaves each of the list as it is where somebody wants that", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, `${RIGHT}\tSchmidt\tEva\n987654403\tAdam\tAnna`);
    await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    await cell(page, "LANR", 1).focus();
    // One with the number of another name, one with the name of another number, and one that is new.
    await paste(page, `${RIGHT}\tSchmitt\tEva\n314159310\tAdam\tAnna\n271828304\tBeck\tBodo`);
    await page.getByRole("checkbox", { name: "Zeile 1 (Schmidt): Name Schmidt → Schmitt" }).uncheck();
    await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    await expect.poll(() => rowCount(page)).toBe(3);
    await expect(cell(page, "Name", 1).inputValue()).resolves.toBe("Schmidt");
    await expect(cell(page, "LANR", 2).inputValue()).resolves.toBe("314159310");
    await expect(cell(page, "Name", 3).inputValue()).resolves.toBe("Beck");
  });

  test("once more, with a fault that was mended here, leaves what is right unless somebody wants the fault", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, `${RIGHT}\tSchmidt\tEva`);
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await cell(page, "LANR", 1).focus();
    await paste(page, "12345\tSchmidt\tEva");
    const dialog = page.getByRole("dialog", { name: "Welche Zeilen sollen ersetzt werden?" });
    const choice = dialog.getByRole("checkbox", { name: /→ 12345\. Was jetzt in der Liste steht, ist ohne Fehler/ });
    await expect(choice.isChecked()).resolves.toBe(false);
    await expect(dialog.getByRole("button", { name: /übernehmen/ }).count()).resolves.toBe(0);
    await choice.check();
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "LANR", 1).inputValue()).toBe("12345");
  });

  test("once more, with a fault, leaves a number that somebody vouched for", async () => {
    const page = await openTable(stage());
    await fillEmployee(page, 1, "987654503");
    await page.getByRole("checkbox", { name: /Ich habe die Angabe/ }).check();
    await cell(page, "LANR", 1).focus();
    await paste(page, "12345\tSchmidt\tEva");
    const choice = page.getByRole("dialog").getByRole("checkbox", { name: /987654503 → 12345/ });
    await expect(choice.isChecked()).resolves.toBe(false);
  });

  test("is in sight once it has come, also on a phone with rows there already", async () => {
    const page = await openTable(stage());
    await page.setViewportSize({ width: 390, height: 800 });
    await fillEmployee(page, 1, RIGHT);
    await page.getByText("Liste aus Excel, Word oder einer Datei übernehmen").click();
    await page.getByRole("textbox", { name: "Kopierte Zeilen" }).focus();
    await paste(page, "987654403\tAdam\tAnna\tx\n314159310\tZorn\tZoe\tx");
    await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
    const place = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
    await expect.poll(place).toBeLessThan(700);
    await expect(place()).resolves.toBeGreaterThan(0);
  });

  test("is taken back as if nobody had been there", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, "12345\tSchmidt\tEva");
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await page.getByRole("table").getByRole("button", { name: "Rückgängig" }).click();
    await page.getByRole("status").filter({ hasText: "Die Liste ist wieder wie vorher." }).waitFor();
    await expect.poll(() => cell(page, "Name", 1).inputValue()).toBe("");
    await expect(page.locator(".finding").count()).resolves.toBe(0);
  });

  test("is taken back with one press as long as nothing else was done to the list", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).fill("987654503");
    await cell(page, "Name", 1).fill("Adam");
    await page.getByRole("checkbox", { name: /Ich habe die Angabe/ }).check();
    await cell(page, "LANR", 1).focus();
    await paste(page, "314159310\tAdam\t\n123456601\tSchmidt\tEva");
    await page
      .getByRole("dialog")
      .getByRole("checkbox", { name: /LANR 987654503 → 314159310/ })
      .check();
    await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
    const undo = page.getByRole("table").getByRole("button", { name: "Rückgängig" });
    await expect(describedBy(undo)).resolves.toBe("1 Zeile ist übernommen. 1 Zeile ist ersetzt.");
    await undo.click();
    await page.getByRole("status").filter({ hasText: "Die Liste ist wieder wie vorher." }).waitFor();
    await expect.poll(() => focused(page)).toMatch(/angestellte\/0\/lanr$/);
    await expect(rowCount(page)).resolves.toBe(1);
    await expect(cell(page, "LANR", 1).inputValue()).resolves.toBe("987654503");
    // What was vouched for is vouched for again, and nobody was anywhere else.
    await expect(page.getByRole("checkbox", { name: /Ich habe die Angabe/ }).isChecked()).resolves.toBe(true);
    await expect(page.getByText("sind übernommen.").and(page.locator(".taken")).count()).resolves.toBe(0);
    await paste(page, "123456601\tSchmidt\tEva");
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await cell(page, "Name", 2).fill("Schmitt");
    await expect.poll(() => undo.count()).toBe(0);
  });

  describe("that tells of several sheets", () => {
    const LIST =
      "LANR\tName\tVorname\tPraxis-BSNR\n123456601\tSchmidt\tEva\t94 12345 67\n" +
      "987654403\tAdam\tAnna\t941234567\n314159310\tZorn\tZoe\t961234500";
    const bsnr = (page: Page) => page.getByRole("textbox", { name: "BSNR", exact: true });

    test("brings those of one, with its number, and the others into another", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      const dialog = page.getByRole("dialog", { name: "2 von 3 Zeilen übernehmen" });
      const question = dialog.getByRole("group", { name: /^Welche Zeilen gehören zu „Zusatzblatt 1/ });
      await expect(question.getByRole("radio", { name: "BSNR 941234567 (2 Zeilen)" }).isChecked()).resolves.toBe(true);
      await dialog.getByRole("button", { name: "2 Zeilen übernehmen" }).click();
      await expect.poll(() => bsnr(page).inputValue()).toBe("941234567");
      await expect(rowCount(page)).resolves.toBe(2);
      await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
      await page.getByRole("textbox", { name: /^BSNR.*Zusatzblatt 2/ }).fill("961234500");
      await page.getByRole("textbox", { name: "LANR, Zeile 1, Zusatzblatt 2" }).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("radio", { name: "BSNR 961234500 (1 Zeile)", checked: true }).waitFor();
      await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
      const name = page.getByRole("textbox", { name: "Name, Zeile 1, Zusatzblatt 2", exact: true });
      await expect.poll(() => name.inputValue()).toBe("Zorn");
    });

    test("leads on to the sheet of the others, which is made for them", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
      const next = page.getByRole("button", { name: "Dafür ein weiteres „Zusatzblatt“ anlegen" }).first();
      await expect(describedBy(next)).resolves.toBe(
        "1 Zeile Ihrer Liste gehört zu BSNR 961234500 und ist noch nicht eingetragen.",
      );
      await page.getByText("2 Zeilen sind übernommen. BSNR 941234567 ist mit eingetragen.").first().waitFor();
      await next.click();
      const dialog = page.getByRole("dialog", { name: /^1 von \d Zeilen übernehmen/ });
      await dialog.getByRole("radio", { name: "BSNR 961234500 (1 Zeile)", checked: true }).waitFor();
      await dialog.getByRole("radio", { name: /^BSNR 941234567 \(2 Zeilen, gehört zu Zusatzblatt 1/ }).waitFor();
      await dialog.getByRole("button", { name: "1 Zeile übernehmen" }).click();
      const name = page.getByRole("textbox", { name: "Name, Zeile 1, Zusatzblatt 2", exact: true });
      await expect.poll(() => name.inputValue()).toBe("Zorn");
      await expect(page.getByRole("textbox", { name: /^BSNR.*Zusatzblatt 2/ }).inputValue()).resolves.toBe("961234500");
      await expect.poll(() => next.count()).toBe(0);
      // They are there, whatever their sheet tells later.
      await page.getByRole("textbox", { name: /^BSNR.*Zusatzblatt 2/ }).fill("981234500");
      await page.getByRole("textbox", { name: "LANR, Zeile 1, Zusatzblatt 2" }).focus();
      await expect(next.count()).resolves.toBe(0);
    });

    test("takes the sheet that was made for them back with them", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
      const next = page.getByRole("button", { name: "Dafür ein weiteres „Zusatzblatt“ anlegen" }).first();
      await next.click();
      await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
      const second = page.getByRole("region", { name: "Zusatzblatt 2" });
      await second.getByRole("table").getByRole("button", { name: "Rückgängig" }).click();
      await expect.poll(() => second.count()).toBe(0);
      await next.waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
      await next.click();
      await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
      await second.getByRole("textbox", { name: "Name, Zeile 1, Zusatzblatt 2", exact: true }).waitFor();
      await expect(page.getByRole("region", { name: "Zusatzblatt 3" }).count()).resolves.toBe(0);
    });

    test("makes no sheet for the others where nothing is taken over after all", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
      const next = page.getByRole("button", { name: "Dafür ein weiteres „Zusatzblatt“ anlegen" }).first();
      await next.click();
      await page.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();
      await expect.poll(() => page.getByRole("heading", { name: "Zusatzblatt 2" }).count()).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
      await next.waitFor();
      await page.getByRole("button", { name: "Nicht eintragen" }).first().click();
      await expect.poll(() => focused(page)).toMatch(/-neu$/);
    });

    test("knows a column by the words that explain it", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("");
      await cell(page, "LANR", 1).focus();
      await paste(page, "Arztnummer\tName\tVorname\tBetriebsstätte\n123456601\tSchmidt\tEva\t961234500");
      await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
      await expect.poll(() => cell(page, "LANR", 1).inputValue()).toBe("123456601");
      await expect(bsnr(page).inputValue()).resolves.toBe("961234500");
    });

    test("keeps the rows of the others in mind, whatever is done meanwhile, until nobody wants them", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
      const told = page.getByText("1 Zeile Ihrer Liste gehört zu BSNR 961234500 und ist noch nicht eingetragen.");
      await cell(page, "Name", 2).fill("Adamo");
      await page.getByRole("button", { name: "Weiter", exact: true }).click();
      await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
      await told.waitFor();
      await expect(page.getByText("Ihre Angaben sind vollständig.").count()).resolves.toBe(0);
      await page.getByRole("link", { name: "Angestellte (erledigt)" }).click();
      await page.getByRole("button", { name: "Nicht eintragen" }).click();
      await expect.poll(() => told.count()).toBe(0);
    });

    test("leads on also where nothing of it is new on its sheet", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
      await expect.poll(() => rowCount(page)).toBe(2);
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("button", { name: "Dafür ein weiteres „Zusatzblatt“ anlegen" }).click();
      await page.getByRole("dialog", { name: /^1 von \d Zeilen übernehmen/ }).waitFor();
    });

    test("gives its number to a sheet with a wrong one", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("0");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("button", { name: "2 Zeilen übernehmen" }).click();
      await expect.poll(() => bsnr(page).inputValue()).toBe("941234567");
    });

    test("is taken back with the number it brought", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      await page.getByRole("dialog").getByRole("radio", { name: "BSNR 961234500 (1 Zeile)" }).check();
      await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
      await expect.poll(() => bsnr(page).inputValue()).toBe("961234500");
      await page.getByRole("table").getByRole("button", { name: "Rückgängig" }).click();
      await expect.poll(() => bsnr(page).inputValue()).toBe("");
    });

    test("asks where it tells of another sheet alone, and then brings all without a number", async () => {
      const page = await openTable(stage());
      await bsnr(page).fill("981234500");
      await cell(page, "LANR", 1).focus();
      await paste(page, LIST);
      const dialog = page.getByRole("dialog", { name: "3 Zeilen übernehmen" });
      await dialog.getByRole("radio", { name: "alle 3 Zeilen", checked: true }).waitFor();
      await dialog.getByRole("button", { name: "3 Zeilen übernehmen" }).click();
      await expect.poll(() => rowCount(page)).toBe(3);
      await expect(bsnr(page).inputValue()).resolves.toBe("981234500");
    });
  });

  test("without a head and in another order is placed as the list before it was", async () => {
    const page = await openTable(stage());
    const dialog = page.getByRole("dialog");
    await cell(page, "LANR", 1).focus();
    await paste(page, "Titel\tVorname\tName\tLANR\nDr.\tEva\tSchmidt\t123456601");
    await dialog.getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => rowCount(page)).toBe(1);
    await cell(page, "LANR", 1).focus();
    await paste(page, "\tAnna\tAdam\t987654403");
    await dialog.getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "Name", 2).inputValue()).toBe("Adam");
    await expect(cell(page, "Vorname", 2).inputValue()).resolves.toBe("Anna");
    await expect(cell(page, "LANR", 2).inputValue()).resolves.toBe("987654403");
  });

  test("without a head asks for what nobody can guess, at once and before the rows", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, "Dr.\tEva\tSchmidt\t123456601\tx");
    const dialog = page.getByRole("dialog");
    await dialog
      .getByText("nicht übernommen: „Spalte 1 (Dr.)“, „Spalte 2 (Eva)“, „Spalte 3 (Schmidt)“, „Spalte 5 (x)“.")
      .waitFor();
    // A tick that would come nowhere is no remark in small print.
    await dialog.locator(".finding.confirm").filter({ hasText: "nicht übernommen" }).waitFor();
    await dialog.getByLabel("Name", { exact: true }).selectOption("Spalte 3 (Schmidt)");
    await dialog.getByLabel("Vorname", { exact: true }).selectOption("Spalte 2 (Eva)");
    await expect.poll(() => dialog.getByLabel("Vorname", { exact: true }).inputValue()).toBe("1");
    // Nobody but who knows the list can tell whether that is right.
    await dialog.getByText("Bitte sehen Sie nach, ob es stimmt.").waitFor();
    await expect.poll(() => dialog.getByText("Fehler", { exact: false }).count()).toBe(0);
    // Whoever takes a column another has gives it theirs.
    await dialog.getByLabel("Vorname", { exact: true }).selectOption("Spalte 3 (Schmidt)");
    await expect.poll(() => dialog.getByLabel("Name", { exact: true }).inputValue()).toBe("1");
    await dialog.getByLabel("Vorname", { exact: true }).selectOption("Spalte 2 (Eva)");
    await expect.poll(() => dialog.getByLabel("Name", { exact: true }).inputValue()).toBe("2");
    await dialog.getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "LANR", 1).inputValue()).toBe("123456601");
    await expect(cell(page, "Vorname", 1).inputValue()).resolves.toBe("Eva");
  });

  test("is placed with keys on leaving a field, what that moved is said, and nothing of it stays when it is left", async () => {
    const page = await openTable(stage());
    const open = async () => {
      await cell(page, "LANR", 1).focus();
      await paste(page, "Eva\tSchmidt\t123456601\tx");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      return dialog;
    };
    const dialog = await open();
    const [name, firstName] = [
      dialog.getByLabel("Name", { exact: true }),
      dialog.getByLabel("Vorname", { exact: true }),
    ];
    await expect(name.inputValue()).resolves.toBe("0");
    await firstName.focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => firstName.inputValue()).toBe("0");
    await expect(name.inputValue()).resolves.toBe("0");
    await page.keyboard.press("Tab");
    await expect.poll(() => name.inputValue()).toBe("1");
    await dialog.getByRole("status").filter({ hasText: "„Name“ hat jetzt: Spalte 2 (Schmidt)." }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await open();
    await expect(name.inputValue()).resolves.toBe("0");
  });

  test("can be scrolled with keys where its preview is longer than the window", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, "123456601\tSchmidt\tEva\tx");
    const preview = page.getByRole("dialog").getByRole("region", { name: "Vorschau" });
    await preview.waitFor();
    await page.getByRole("dialog").getByText("Spalten zuordnen").focus();
    await page.keyboard.press("Tab");
    await expect(preview.evaluate((it) => it === document.activeElement)).resolves.toBe(true);
  });

  test("names the sheet it is to come into, where there are several", async () => {
    const page = await openTable(stage());
    await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
    await page.getByRole("textbox", { name: "LANR, Zeile 1, Zusatzblatt 2" }).focus();
    await paste(page, "123456601\tSchmidt\tEva");
    await expect(page.getByRole("dialog").getByRole("heading").textContent()).resolves.toBe(
      "1 Zeile übernehmen, Zusatzblatt 2",
    );
  });

  test("tells which rows need a look and why, with a way to each", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    await paste(page, "123456601\tSchmidt\tEva\n12345\tBeck\t\n987654403\tAdam\tAnna");
    const dialog = page.getByRole("dialog");
    const faulty = dialog.getByRole("listitem").filter({ hasText: "Zeile 2" });
    await expect(faulty.textContent()).resolves.toBe("Zeile 2 (Beck): LANR, Vorname, Kreuze „Mitgliederportal“");
    await dialog.getByText("Ergänzen und bestätigen können Sie nach dem Übernehmen.").waitFor();
    await faulty.getByRole("link").click();
    await expect.poll(() => focused(page)).toBe("vorschau-2");
    await expect(page.url()).not.toContain("vorschau");
  });

  test("can be brought from below a long table, and the field for it closes when it has come", async () => {
    const page = await openTable(stage());
    await cell(page, "LANR", 1).focus();
    const below = page.getByRole("button", { name: "Liste aus Excel, Word oder einer Datei" });
    await paste(page, "123456601\tSchmidt\tEva\n987654403\tAdam\tAnna\n200008003\tBerg\tOle");
    await page.getByRole("dialog").getByRole("button", { name: "3 Zeilen übernehmen" }).click();
    await expect.poll(() => rowCount(page)).toBe(3);
    // Of so few rows the way above them is near enough.
    await expect(below.count()).resolves.toBe(0);
    const add = page.getByRole("button", { name: "Angestellte Person hinzufügen" });
    // oxlint-disable-next-line no-await-in-loop -- rows are added one after the other
    for (let row = 4; row <= 7; row++) await add.click();
    await cell(page, "Name", 7).fill("Wolf");
    await below.click();
    const field = page.getByRole("textbox", { name: "Kopierte Zeilen" });
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    await paste(page, "314159310\tZorn\tZoe");
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => cell(page, "Name", 8).inputValue()).toBe("Zorn");
    await expect.poll(() => field.isVisible()).toBe(false);
  });

  test("is shown with the focus on what there is to choose or to do first", async () => {
    const page = await openTable(stage());
    for (const [text, first] of [
      ["987654403\tAdam\tAnna\tx", "Spalten zuordnen"],
      ["12345\tSchmidt\tEva\tx", "Zeile 1 (Schmidt): LANR"],
      ["nur ein Satz\nund noch einer", "Schließen"],
    ] as const) {
      await cell(page, "LANR", 1).focus();
      await paste(page, text);
      await page.getByRole("dialog").waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(first);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator("dialog").count()).toBe(0);
    }
  });

  test("is still in its field for whoever leaves the preview, and gone from it once it has come", async () => {
    const page = await openTable(stage());
    await page.getByText("Liste aus Excel, Word oder einer Datei übernehmen").click();
    const field = page.getByRole("textbox", { name: "Kopierte Zeilen" });
    await field.focus();
    await paste(page, "123456601\tSchmidt\tEva");
    await page.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();
    await expect(field.inputValue()).resolves.toBe("123456601\tSchmidt\tEva");
    await page.getByRole("button", { name: "Vorschau" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "1 Zeile übernehmen" }).click();
    await expect.poll(() => page.locator(".import-panel textarea").inputValue()).toBe("");
  });

  test("is asked for where nothing was pasted yet, without a dialog", async () => {
    const page = await openTable(stage());
    await page.getByText("Liste aus Excel, Word oder einer Datei übernehmen").click();
    const field = page.getByRole("textbox", { name: "Kopierte Zeilen" });
    await expect(describedBy(field)).resolves.toMatch(/^Am besten mit Kopfzeile/);
    await page.getByRole("button", { name: "Vorschau" }).click();
    await page.getByRole("status").filter({ hasText: "Hier steht noch nichts." }).waitFor();
    await expect(page.getByRole("dialog").count()).resolves.toBe(0);
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    const places = [
      field,
      page.getByRole("button", { name: "Vorschau" }),
      page.getByText("Ohne Kopfzeile am sichersten"),
    ];
    const tops = await Promise.all(places.map(async (it) => (await it.boundingBox())?.y ?? 0));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

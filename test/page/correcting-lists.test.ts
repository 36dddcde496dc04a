import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../src/form/json.ts";
import { applicant, withEmployees } from "./support/answers.ts";
import { beginCorrection } from "./support/begin-correction.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { openPage } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

/** What was handed in a moment ago, opened to be corrected. */
async function openCorrection(answers: JsonObject): Promise<Page> {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
  await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers });
  await beginCorrection(page);
  return page;
}

describe("a list that is corrected", () => {
  const change = async (page: Page, row: string): Promise<void> => {
    await page.getByRole("link", { name: `${row}: ändern` }).click();
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
  };
  const remove = (page: Page, row: number) => page.getByRole("button", { name: `Zeile ${row} löschen` }).click();
  const review = async (page: Page): Promise<void> => {
    await page.getByRole("link", { name: /^Prüfen/ }).click();
    await page.getByText("ist markiert").waitFor();
  };

  test("tells of each row whose it was, and of each cell what stood there", async () => {
    const page = await openCorrection(withEmployees(4));
    await change(page, "Zeile 3 (Šćepanović)");
    await page.getByRole("textbox", { name: "LANR, Zeile 3" }).fill("123456601");
    await page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*Zeile 3$/ }).uncheck();
    await page.getByRole("textbox", { name: "Vorname, Zeile 4" }).fill("");
    await remove(page, 2);
    await page
      .getByRole("button", { name: /hinzufügen$/ })
      .first()
      .click();
    await page.getByRole("textbox", { name: "Name, Zeile 4", exact: true }).fill("Berg");
    await review(page);
    const cellsIn = (row: number) => page.locator(".read tbody tr").nth(row).getByRole("cell").allTextContents();
    await expect(page.locator(".read .changed").allTextContents()).resolves.toEqual([
      "berichtigt,",
      "berichtigt,",
      "neu,",
    ]);
    await expect(page.locator(".read caption").textContent()).resolves.toMatch(/ Zeilen, davon 2 berichtigt und 1 neu/);
    await expect(cellsIn(1)).resolves.toEqual([
      "123456601, bisher 200015303",
      "Šćepanović",
      "Zoë",
      "Nein, bisher Ja",
      "Nein",
      "Nein",
      " Hinweis berichtigt,Zeile 2 (Šćepanović): ändern",
    ]);
    await expect(cellsIn(2)).resolves.toEqual(expect.arrayContaining(["–, bisher Władysław"]));
    await expect(page.locator(".before .digits").count()).resolves.toBe(1);
    await page.getByRole("link", { name: "Zur ersten Änderung" }).press("Enter");
    const first = page.getByRole("link", { name: "Zeile 2 (Šćepanović): ändern" });
    await expect.poll(() => first.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByText("Nicht mehr dabei, bisher: Zeile 2 (Weiß)", { exact: true }).waitFor();
  });

  test("marks no row in which a box was ticked and is no longer", async () => {
    const row = { lanr: "200001303", name: "Weiß", vorname: "Ole", rechte: { abrechnung: true } };
    const sheet = { bsnr: "941234567", angestellte: [row] };
    const page = await openCorrection({ antragsteller: applicant, zusatzblaetter: [sheet] });
    await change(page, "Zeile 1 (Weiß)");
    const box = page.getByRole("checkbox", { name: /Arzt-BSNR.*Zeile 1$/ });
    await box.check();
    await box.uncheck();
    await review(page);
    await expect(page.locator(".changed").count()).resolves.toBe(0);
  });

  test("names of many rows that are gone the first, and counts the others", async () => {
    const page = await openCorrection(withEmployees(12));
    await change(page, "Zeile 1 (Schmidt)");
    for (let row = 0; row < 10; row++) await remove(page, 2);
    await review(page);
    await expect(page.locator(".gone").textContent()).resolves.toMatch(
      /^Nicht mehr dabei, bisher: Zeile 2 \(Weiß\), (?:Zeile \d .*, ){6}Zeile 9 \(Ó Súilleabháin\) und 2 weitere$/,
    );
  });

  test("is named when it is put away as a whole", async () => {
    const page = await openCorrection(withEmployees(2));
    await change(page, "Zeile 1 (Schmidt)");
    await page.getByRole("radio", { name: "Nein" }).check();
    await review(page);
    const line = page.locator(".line").filter({ hasText: "eigenen Zugang erhalten" });
    await expect(line.textContent()).resolves.toMatch(/Nein berichtigt, bisher Ja$/);
    await page.getByText("Nicht mehr dabei, bisher: Zusatzblatt 1", { exact: true }).waitFor();
  });

  test("knows its sheets again, wherever they stand now", async () => {
    const sheet = (bsnr: string, lanr: string, name: string): JsonObject => ({
      bsnr,
      angestellte: [{ lanr, name, vorname: "Ole", rechte: { abrechnung: true } }],
    });
    const zusatzblaetter = [sheet("941234567", "200001303", "Weiß"), sheet("951234567", "200008003", "Berg")];
    const page = await openCorrection({ antragsteller: applicant, zusatzblaetter });
    await change(page, "Zeile 1 (Weiß)");
    await page.getByRole("button", { name: "Zusatzblatt 1 löschen", exact: true }).click();
    await page.getByRole("textbox", { name: "BSNR" }).fill("971234567");
    await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
    await page.getByRole("textbox", { name: "BSNR" }).last().fill("961234567");
    await review(page);
    const marks = page.locator(".changed, .before, .gone");
    await expect(marks.allTextContents()).resolves.toEqual([
      "berichtigt,",
      "bisher 951234567",
      "neu,",
      "Nicht mehr dabei, bisher: Zusatzblatt 1",
    ]);
    await expect(page.getByRole("heading", { level: 4, name: /^Zusatzblatt 2 neu/ }).count()).resolves.toBe(1);
  });

  test("keeps its marks apart from the links and from the edge, and on a phone what was below what is", async () => {
    const page = await openCorrection(withEmployees(2));
    await change(page, "Zeile 2 (Weiß)");
    await page.getByRole("textbox", { name: "Vorname, Zeile 2" }).fill("Karl");
    await review(page);
    const row = page.locator(".read tbody tr").nth(1);
    const boxOf = async (text: string) => {
      const { x, y, width, height } = (await row.getByText(text).first().boundingBox()) ?? new DOMRect();
      return { left: x, right: x + width, top: y, bottom: y + height };
    };
    const words = await row.locator(".changed").evaluate((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark);
      return range.getBoundingClientRect().right;
    });
    const { x, width } = (await row.boundingBox()) ?? { x: 0, width: 0 };
    expect(words).toBeLessThan(x + width - 4);
    expect((await boxOf("ändern")).top).toBeGreaterThan((await boxOf("berichtigt")).bottom + 4);
    await page.setViewportSize({ width: 390, height: 800 });
    const before = await boxOf("bisher Ole");
    const after = await row
      .getByRole("cell")
      .nth(2)
      .evaluate((cell) => {
        const range = document.createRange();
        range.selectNode(cell.childNodes[0] ?? cell);
        return range.getBoundingClientRect().toJSON() as { left: number; bottom: number };
      });
    expect(before.left).toBeCloseTo(after.left, 0);
    expect(before.top).toBeGreaterThanOrEqual(after.bottom - 4);
  });
});

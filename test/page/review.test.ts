import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { withEmployees } from "./support/answers.ts";
import { fillApplicant, fillEmployee, focused, goOn, openPage, reachReview } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const open = (hash = "") => openPage(stage().browser, `${stage().url}/${FORM}${hash}`);

describe("on Prüfen", () => {
  test("a note that was in sight on its step is folded, with all of its words in it", async () => {
    const { page } = await open();
    await reachReview(page);
    const note = page.getByRole("group").filter({ hasText: "Datenschutzerklärung" });
    await expect(note.getAttribute("open")).resolves.toBeNull();
    await expect(note.textContent()).resolves.toContain("Rechtsanwalt Falk Kluge");
    await note.locator("summary").click();
    await expect(note.getByText("behördlichen Datenschutzbeauftragten").isVisible()).resolves.toBe(true);
  });

  test("what was in sight stays so in this tab, until all is deleted", async () => {
    const { page } = await open();
    await reachReview(page);
    await page.reload();
    const note = page.getByRole("group").filter({ hasText: "Datenschutzerklärung" });
    await expect.poll(() => note.getAttribute("open")).toBeNull();
    await page.getByRole("link", { name: "Hinweise (erledigt)" }).waitFor();
    await page.getByRole("link", { name: "Angestellte (erledigt)" }).click();
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await page.getByRole("button", { name: "Alles löschen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Alles löschen" }).click();
    for (const step of ["Hinweise", "Angestellte"]) await page.getByRole("link", { name: step, exact: true }).waitFor();
    await page.getByRole("link", { name: "Prüfen" }).click();
    await expect.poll(() => note.getAttribute("open")).not.toBeNull();
  });

  test("a note whose step nobody opened is in sight", async () => {
    const { page } = await open("#pruefen");
    await expect(page.getByText("behördlichen Datenschutzbeauftragten").isVisible()).resolves.toBe(true);
  });

  test("only what can be changed offers to be changed", async () => {
    const { page } = await open();
    await reachReview(page);
    const links = await page.getByRole("link", { name: /: ändern$/ }).allTextContents();
    expect(links).toEqual(["Antragsteller: ändern", "Angestellte: ändern"]);
  });

  test("each row leads to where it was entered", async () => {
    const { page } = await open();
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers: withEmployees(3) });
    await page.getByRole("link", { name: "Zeile 2 (Weiß): ändern" }).click();
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
  });

  test("a question stands above its answer, and numbers are read in groups and copied without", async () => {
    const { page } = await open();
    await fillApplicant(page);
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
    await fillEmployee(page, 1, "123456601");
    await goOn(page, "Prüfen");
    const line = page.locator(".line").filter({ hasText: "eigenen Zugang erhalten" });
    await expect(line.textContent()).resolves.toMatch(/erhalten sollen\?Ja$/);
    const answer = (await line.locator("strong").boundingBox())?.y ?? 0;
    const question = await line.locator("> span").boundingBox();
    expect(answer).toBeGreaterThanOrEqual((question?.y ?? 0) + (question?.height ?? 0));
    await expect(page.locator(".line .digits > span").allTextContents()).resolves.toEqual(["94", "12345", "67"]);
    await expect(page.getByRole("cell", { name: "123456601" }).textContent()).resolves.toBe("123456601");
  });
});

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { withEmployees } from "./support/answers.ts";
import { fillApplicant, fillEmployee, focused, goOn, openPage, reachReview } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { useKeyboard } from "./support/keyboard.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const open = (hash = "") => openPage(stage().browser, `${stage().url}/${FORM}${hash}`);

describe("on Prüfen", () => {
  test("a step to read that was in sight is folded, and its notes in it, with all of their words", async () => {
    const { page } = await open();
    await reachReview(page);
    const step = page.getByRole("group").filter({ has: page.getByRole("heading", { level: 3, name: "Hinweise" }) });
    await expect(step.getAttribute("open")).resolves.toBeNull();
    await expect(step.textContent()).resolves.toContain("Rechtsanwalt Falk Kluge");
    await step.getByRole("heading", { level: 3 }).click();
    const note = step.getByRole("group").filter({ hasText: "Datenschutzerklärung" });
    await note.locator("summary").click();
    await expect(note.getByText("behördlichen Datenschutzbeauftragten").isVisible()).resolves.toBe(true);
  });

  test("what helped on a step is not said again", async () => {
    const { page } = await open();
    await reachReview(page);
    await expect(page.getByText("Hier ist nichts auszufüllen.").count()).resolves.toBe(0);
    await expect(page.getByText("Mit der Unterschrift bestätigen Sie die Kenntnisnahme.").count()).resolves.toBe(1);
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

  test("what keeps it from being handed in is marked where it is read", async () => {
    const { page } = await open();
    const answers = { ...withEmployees(3, "confirm"), antragsteller: { vorname: "Eva" } };
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers });
    await expect(page.locator(".line").filter({ hasText: "Name:" }).first().textContent()).resolves.toMatch(/Fehler$/);
    const row = page.getByRole("row", { name: /^1 / }).last();
    await expect(row.getByText("Bitte prüfen").count()).resolves.toBe(1);
    const confirmation = page.getByRole("checkbox", { name: /Ich habe die Angabe.*/ }).first();
    await confirmation.check();
    await expect.poll(() => row.getByText("Bitte prüfen").count()).toBe(0);
  });

  test("each sheet leads to its first question", async () => {
    const { page } = await open();
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers: withEmployees(3) });
    await page.getByRole("link", { name: "Zusatzblatt 1: ändern" }).click();
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await expect.poll(() => focused(page)).toMatch(/zusatzblaetter\/0\/bsnr$/);
  });

  test("each row leads to where it was entered", async () => {
    const { page } = await open();
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers: withEmployees(3) });
    await page.getByRole("link", { name: "Zeile 2 (Weiß): ändern" }).click();
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
    // It need not be the first of the row that is to be changed: nothing is typed over.
    await page.keyboard.type("7");
    await expect(page.getByRole("textbox", { name: "LANR, Zeile 2" }).inputValue()).resolves.toMatch(/^\d{9}7$/);
  });

  test("says that all is there, or, once somebody wanted to hand it in, that it is not handed in yet", async () => {
    const { page } = await open();
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers: withEmployees(3) });
    await page.locator(".complete").getByText("Ihre Angaben sind vollständig.").waitFor();
    // The heading has the focus on coming here, which says nothing of it.
    await expect.poll(() => page.locator("p[role=status].visually-hidden").textContent()).toMatch(/sind vollständig/);
    await page.getByRole("link", { name: "Zeile 2 (Weiß): ändern" }).click();
    await page.keyboard.type("12345");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).last().click();
    await page.getByRole("heading", { name: "Eine Angabe ist noch zu prüfen", exact: true }).waitFor();
    await expect(page.locator(".complete").count()).resolves.toBe(0);
    await page.getByRole("button", { name: "Einreichen und drucken" }).click();
    const summary = page.getByRole("group", { name: "Noch nicht eingereicht. Eine Angabe ist noch zu prüfen" });
    await expect.poll(() => summary.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test("tells beside the button what is still open, each kind of it, with the way there", async () => {
    const { page } = await open();
    const answers = { ...withEmployees(1, "confirm"), antragsteller: { vorname: "Eva" } };
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers });
    const said = () => page.locator("p[role=status].visually-hidden").textContent();
    await expect
      .poll(said)
      .toBe("Eine Angabe fehlt noch: Name. Eine Angabe bitte prüfen und bestätigen: LANR, Zeile 1 (Schmidt).");
    const way = page.getByRole("link", {
      name: "Eine Angabe ist noch zu prüfen, Eine Angabe bitte prüfen und bestätigen",
    });
    await way.click();
    await expect.poll(() => focused(page)).toMatch(/^Eine Angabe fehlt noch/);
    await page.getByRole("button", { name: "Einreichen" }).click();
    await expect
      .poll(() => focused(page))
      .toMatch(/^Noch nicht eingereicht\. Eine Angabe fehlt noch\. Eine Angabe bitte prüfen und bestätigen/);
  });

  test("says that all is there once the last of it is confirmed", async () => {
    const { page } = await open();
    const state = { name: "", hash: "#pruefen", answers: withEmployees(1, "confirm") };
    await openState(page, { url: stage().url, form: FORM }, state);
    await page.getByRole("checkbox", { name: /Ich habe die Angabe/ }).check();
    await expect
      .poll(() => page.locator("p[role=status].visually-hidden").textContent())
      .toMatch(/Bestätigt: LANR, Zeile 1.*Ihre Angaben sind vollständig\.$/);
  });

  test("counts the rows of each table", async () => {
    const { page } = await open();
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#pruefen", answers: withEmployees(3) });
    await expect(page.getByRole("table").getByRole("caption").textContent()).resolves.toBe("Angestellte: 3 Zeilen");
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

describe("whoever went from Prüfen to change something", () => {
  const openRows = async (count: number) => {
    const { page } = await open();
    const state = { name: "", hash: "#pruefen", answers: withEmployees(count) };
    await openState(page, { url: stage().url, form: FORM }, state);
    return page;
  };
  const reviewed = (page: Page) => page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
  /** Whether the link of this name has the focus. */
  const isAt = (page: Page, name: string) =>
    page.getByRole("link", { name }).evaluate((link) => link === document.activeElement);

  test("comes back from the very row to the row's link", async () => {
    const page = await openRows(6);
    await page.getByRole("link", { name: "Zeile 3 (Šćepanović): ändern" }).click();
    await page.getByRole("textbox", { name: "Name, Zeile 3", exact: true }).fill("Berg");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).last().click();
    await reviewed(page);
    await expect.poll(() => isAt(page, "Zeile 3 (Berg): ändern")).toBe(true);
  });

  test("comes back to where they were last, be it a row that is new", async () => {
    const page = await openRows(6);
    await page.getByRole("link", { name: /^Angestellte: / }).click();
    await page.getByRole("textbox", { name: "Name, Zeile 2", exact: true }).fill("Berg");
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await page.getByRole("textbox", { name: "Name, Zeile 7", exact: true }).fill("Neu");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).last().click();
    await reviewed(page);
    await expect.poll(() => isAt(page, "Zeile 7 (Neu): ändern")).toBe(true);
  });

  test("comes back to what is there where they left an empty row, and hears how things stand without it", async () => {
    const page = await openRows(2);
    const said = () => page.locator('p[role="status"]').last().textContent();
    await page.getByRole("link", { name: "Zeile 2 (Weiß): ändern" }).click();
    await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await expect.poll(() => focused(page)).toMatch(/angestellte\/2\/lanr$/);
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).last().click();
    await page.getByText("Ihre Angaben sind vollständig.").first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("ändern");
    await expect.poll(said).toContain("Ihre Angaben sind vollständig.");
    // A row that comes to the place of the empty one is new: nothing in it is wrong yet.
    await page.getByRole("link", { name: /^Angestellte: / }).click();
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await page.getByRole("textbox", { name: "LANR, Zeile 3" }).waitFor();
    await expect(page.locator("td [aria-invalid=true]").count()).resolves.toBe(0);
  });

  test("finds the way back by keyboard behind the row, and the browser's Back does the same", async () => {
    const page = await openRows(6);
    await page.getByRole("link", { name: "Zeile 3 (Šćepanović): ändern" }).press("Enter");
    await expect.poll(() => focused(page)).toMatch(/angestellte\/2\/lanr$/);
    const { tabTo, press } = useKeyboard(page);
    await tabTo(/^Zurück zu/);
    await press("Enter");
    await expect.poll(() => isAt(page, "Zeile 3 (Šćepanović): ändern")).toBe(true);
    await press("Enter");
    await expect.poll(() => focused(page)).toMatch(/angestellte\/2\/lanr$/);
    await page.goBack();
    await expect.poll(() => isAt(page, "Zeile 3 (Šćepanović): ändern")).toBe(true);
  });

  test("comes to the very field that needs them, and has the way back right behind it", async () => {
    const { page } = await open();
    const state = { name: "", hash: "#pruefen", answers: withEmployees(3, "confirm") };
    await openState(page, { url: stage().url, form: FORM }, state);
    await page.getByRole("link", { name: /^Zeile 2 \(.*\): ändern/ }).press("Enter");
    await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
    const { press } = useKeyboard(page);
    await press("Tab");
    await expect.poll(() => focused(page)).toBe("Zurück zu „Prüfen“");
    await press("Shift+Tab");
    await page.keyboard.type("123456601");
    await expect(page.getByRole("textbox", { name: "LANR, Zeile 2" }).inputValue()).resolves.toBe("123456601");
    await press("Tab");
    await press("Enter");
    await expect.poll(() => isAt(page, "Zeile 2 (Weiß): ändern")).toBe(true);
  });

  test("has it at hand in whichever row they went on to, in sight below, and nothing moves for it", async () => {
    const page = await openRows(20);
    await page.getByRole("link", { name: "Zeile 3 (Šćepanović): ändern" }).click();
    const name = (row: number) => page.getByRole("textbox", { name: `Name, Zeile ${row}`, exact: true });
    const place = () => name(9).evaluate((it) => it.getBoundingClientRect().top + window.scrollY);
    await expect.poll(() => focused(page)).toMatch(/angestellte\/2\/lanr$/);
    const before = await place();
    await name(7).focus();
    await expect(place()).resolves.toBe(before);
    const bar = await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).last().boundingBox();
    expect((bar?.y ?? Infinity) + (bar?.height ?? 0)).toBeLessThanOrEqual(900);
    const { tabTo, press } = useKeyboard(page);
    await tabTo(/^löschen/);
    await press("Tab");
    await expect.poll(() => focused(page)).toMatch(/^Zurück zu/);
    // Seen where it stands in sight, and nothing moves.
    const ring = () => page.locator(".actions .has-ring").count();
    await expect.poll(ring).toBe(1);
    await press("Tab");
    await expect.poll(ring).toBe(0);
    await expect(place()).resolves.toBe(before);
  });

  test("comes back from the end of a step, which else leads on as ever", async () => {
    const page = await openRows(1);
    await page.getByRole("link", { name: "Antragsteller: ändern" }).click();
    await page.getByRole("heading", { level: 2, name: "Antragsteller" }).waitFor();
    await expect(page.getByRole("button", { name: "Weiter" }).count()).resolves.toBe(0);
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).click();
    await reviewed(page);
    await expect.poll(() => isAt(page, "Antragsteller: ändern")).toBe(true);
    await page.getByRole("button", { name: "Zurück" }).click();
    await page.getByRole("button", { name: "Weiter" }).waitFor();
    await expect(page.getByRole("button", { name: "Zurück zu „Prüfen“" }).count()).resolves.toBe(0);
  });

  test("finds the focus on the step's link where what was wrong is mended", async () => {
    const page = await openRows(0);
    await page.getByRole("link", { name: /^Antragsteller: ändern/ }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).click();
    await page
      .getByRole("group", { name: /Angabe/ })
      .getByRole("link", { name: /^Name:/ })
      .click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Berg");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).last().click();
    await reviewed(page);
    await expect.poll(() => isAt(page, "Antragsteller: ändern")).toBe(true);
  });

  test("sees on a phone what was changed, and hears what is still open", async () => {
    const page = await openRows(6);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole("link", { name: "Zeile 3 (Šćepanović): ändern" }).click();
    await page.getByRole("textbox", { name: "Name, Zeile 3", exact: true }).fill("Berg");
    await page.getByRole("textbox", { name: "Vorname, Zeile 3", exact: true }).fill("");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).last().click();
    await expect.poll(() => isAt(page, "Zeile 3 (Berg): ändern")).toBe(true);
    const { y = -1 } = (await page.locator(".read").getByText("Berg", { exact: true }).boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator("p[role=status].visually-hidden").textContent())
      .toBe("Eine Angabe fehlt noch: Vorname, Zeile 3 (Berg).");
  });
});

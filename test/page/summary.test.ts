import { describe, expect, test } from "vitest";

import { applicant, withEmployees } from "./support/answers.ts";
import { clickOn } from "./support/click-on.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { focused, openPage } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

async function openSummary(hash = "") {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}${hash}`);
  await page.getByRole("button", { name: "Weiter" }).click();
  const summary = page.locator(".error-summary");
  await summary.waitFor();
  return { page, summary };
}

describe("the list of what keeps somebody on a step", () => {
  test("ticks off what they mend and moves nothing while they type", async () => {
    const { page, summary } = await openSummary();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    const firstName = page.getByRole("textbox", { name: "Vorname", exact: true });
    await summary.getByRole("heading", { name: "2 Angaben fehlen noch" }).waitFor();
    const place = () => name.evaluate((it) => it.getBoundingClientRect().top + window.scrollY);
    const before = await place();
    await name.fill("M");
    await summary.getByRole("heading", { name: "Eine Angabe fehlt noch" }).waitFor();
    await expect(summary.getByRole("link").allTextContents()).resolves.toEqual([expect.stringMatching(/^Vorname:/)]);
    await firstName.fill("Anna");
    await summary.getByRole("heading", { name: "Alle Meldungen sind erledigt." }).waitFor();
    await expect(summary.getByRole("listitem").allTextContents()).resolves.toEqual([
      expect.stringMatching(/^Name: erledigt/),
      expect.stringMatching(/^Vorname: erledigt/),
    ]);
    await expect(place()).resolves.toBe(before);
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
  });

  test("says that something is missing only where nothing else is wrong", async () => {
    const { page, summary } = await openSummary();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("M❤");
    await expect.poll(() => summary.getByRole("heading").textContent()).toBe("2 Angaben sind noch zu prüfen");
    await page.goto(`${stage().url}/${FORM}#schritt-3`);
    await page.getByRole("button", { name: "Weiter" }).click();
    await expect.poll(() => summary.getByRole("heading").textContent()).toBe("Eine Angabe fehlt noch");
  });

  test("leads on where nothing of it is left, in the same room", async () => {
    const { page, summary } = await openSummary("#schritt-3");
    const height = () => summary.evaluate((it) => it.getBoundingClientRect().height);
    const before = await height();
    await page.getByRole("radio", { name: "Ja" }).check();
    await summary.getByRole("heading", { name: "Bitte füllen Sie auch das Übrige aus." }).waitFor();
    await summary.getByRole("button", { name: "Später erledigen" }).waitFor();
    await page.getByRole("radio", { name: "Nein" }).check();
    const onward = summary.getByRole("button", { name: "Zum nächsten Schritt" });
    await onward.waitFor();
    await expect(height()).resolves.toBe(before);
    await onward.click();
    await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
  });

  test("tells what is wrong with a place now, in place of what was wrong before", async () => {
    const { page, summary } = await openSummary();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("M❤");
    await expect
      .poll(() => summary.getByRole("link").allTextContents())
      .toEqual([expect.stringMatching(/^Name: An Stelle 2 steht „❤“/), expect.stringMatching(/^Vorname:/)]);
  });

  test("does not say that all is there while what an answer brought is still empty", async () => {
    const { page, summary } = await openSummary("#schritt-3");
    await page.getByRole("radio", { name: "Ja" }).check();
    await summary.getByRole("heading", { name: "Bitte füllen Sie auch das Übrige aus." }).waitFor();
    await page.getByRole("radio", { name: "Nein" }).check();
    await expect(summary.getByRole("heading", { name: "Alle Meldungen sind erledigt." }).count()).resolves.toBe(1);
  });

  test("is a step away for the keyboard from what was chosen in it, and so is the next step once nothing is left", async () => {
    const { page, summary } = await openSummary();
    await summary.getByRole("link", { name: /^Name: / }).press("Enter");
    await page.keyboard.type("Müller");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("Zurück zu den Meldungen");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toMatch(/^Vorname:/);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Anna");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("Zum nächsten Schritt");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
  });

  test("is left by the first press on Weiter, also where the way to the next step goes with that", async () => {
    const { page, summary } = await openSummary();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Müller");
    await summary.getByRole("link", { name: /^Vorname: / }).click();
    await page.keyboard.type("Anna");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("Zum nächsten Schritt");
    const { x = 0, y = 0 } = (await page.getByRole("button", { name: "Weiter", exact: true }).boundingBox()) ?? {};
    await page.mouse.move(x + 10, y + 10);
    await page.mouse.down();
    // A hand takes a moment, in which the page could move what it is on.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await page.mouse.up();
    await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
    await expect(summary.count()).resolves.toBe(0);
  });

  test("is not left by the second click of two on Weiter", async () => {
    const { page, summary } = await openSummary();
    const later = summary.getByRole("button", { name: "Später erledigen" });
    const second = await clickOn(page.getByRole("button", { name: "Weiter" }));
    await later.dispatchEvent("click", second);
    await expect(page.getByRole("heading", { level: 2, name: "Antragsteller" }).count()).resolves.toBe(1);
    // A click of its own, however soon and wherever.
    await later.dispatchEvent("click", { ...second, detail: 1 });
    await expect.poll(() => page.getByRole("heading", { level: 2, name: "Hinweise" }).count()).toBe(1);
  });

  test("calls a question by its own words", async () => {
    const { page, summary } = await openSummary("#schritt-3");
    await summary.getByRole("link", { name: /^Haben Sie angestellte .* sollen\? Bitte wählen Sie eine/ }).click();
    await expect.poll(() => focused(page)).toMatch(/zusatzblaetter$/);
  });
});

test("a list higher than the window is seen from its heading on", async () => {
  const { page } = await openPage(stage().browser, stage().url, { viewport: { width: 390, height: 800 } });
  const answers = withEmployees(4, "faulty");
  await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#schritt-3", answers });
  await page.getByRole("button", { name: "Weiter" }).click();
  const heading = page.getByRole("heading", { name: "12 Angaben sind noch zu prüfen" });
  await expect.poll(async () => (await heading.boundingBox())?.y).toBeGreaterThan(0);
});

test("a list that gets shorter leaves the box that was ticked where it is", async () => {
  const { page } = await openPage(stage().browser, stage().url, { viewport: { width: 390, height: 844 } });
  const answers = {
    antragsteller: applicant,
    zusatzblaetter: [{ bsnr: "941234567", angestellte: [{ name: "Beck" }] }],
  };
  await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#schritt-3", answers });
  await page.getByRole("button", { name: "Weiter" }).click();
  const summary = page.locator(".error-summary");
  await summary.getByRole("link", { name: /^LANR/ }).click();
  const lanr = page.getByRole("textbox", { name: "LANR, Zeile 1" });
  // What is to be confirmed takes more room in the list than what was missing.
  await lanr.fill("200001403");
  await page.keyboard.press("Tab");
  const box = page.getByRole("checkbox", { name: /^Ich habe die Angabe .*geprüft/ });
  await box.focus();
  const [place, height] = [() => box.boundingBox(), async () => (await summary.boundingBox())?.height ?? 0];
  const [before, high] = [await place(), await height()];
  await page.keyboard.press("Space");
  await expect.poll(height).toBeLessThan(high);
  expect((await place())?.y).toBeCloseTo(before?.y ?? 0, 0);
});

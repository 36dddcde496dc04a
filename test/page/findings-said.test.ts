import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const WRONG_CHECK_DIGIT = "123456701";

async function openTable(width = 1280): Promise<Page> {
  const viewport = { width, height: 900 };
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}#schritt-3`, { viewport });
  await page.getByRole("radio", { name: "Ja" }).check();
  return page;
}

const bsnr = (page: Page) => page.getByRole("textbox", { name: "BSNR", exact: true });
const lanr = (page: Page) => page.getByRole("textbox", { name: "LANR, Zeile 1" });
const confirmation = (page: Page) => page.getByRole("checkbox", { name: /Ich habe die Angabe/ });
const said = (page: Page) => page.locator("p[role=status].visually-hidden");
const liveOf = (page: Page) =>
  bsnr(page).evaluate((input) => input.closest(".field")?.querySelector(".findings")?.getAttribute("aria-live"));
/** What a screen reader says about an input beyond its name. */
const description = (page: Page) =>
  lanr(page).evaluate((input) =>
    (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`)
      .join(" "),
  );

describe("somebody who hears the page", () => {
  test("is not told of every key while mending a field, but of what is still wrong on leaving it", async () => {
    const page = await openTable();
    await bsnr(page).fill("1234");
    await page.keyboard.press("Tab");
    await page.locator(".finding").waitFor();
    await expect(liveOf(page)).resolves.toBe("polite");
    await bsnr(page).press("5");
    await expect.poll(() => page.locator(".finding").textContent()).toContain("sind 5");
    await expect(liveOf(page)).resolves.toBe("off");
    await expect(said(page).textContent()).resolves.not.toContain("BSNR");
    await page.keyboard.press("Tab");
    await expect.poll(() => said(page).textContent()).toMatch(/^Fehler: Die BSNR braucht 9 Ziffern, eingegeben sind 5/);
    await expect(liveOf(page)).resolves.toBe("polite");
  });

  test("is told of a fault in a cell on leaving it, and not again on leaving the next", async () => {
    const page = await openTable();
    await lanr(page).fill("1234");
    await page.keyboard.press("Tab");
    await expect.poll(() => said(page).textContent()).toMatch(/^Fehler: LANR, Zeile 1: Die LANR braucht 9 Ziffern/);
    await page.keyboard.type("7");
    await page.keyboard.press("Tab");
    await expect.poll(() => said(page).textContent()).toMatch(/^Fehler: Name, Zeile 1: (?!.*LANR)/);
  });

  test("hears nothing of the past in another language, or long after", async () => {
    const page = await openTable();
    await page.clock.install();
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await expect.poll(() => said(page).textContent()).toBe("Zeile 2 ist hinzugefügt.");
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => said(page).textContent()).toBe("");
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await expect.poll(() => said(page).textContent()).toBe("Zeile 3 ist hinzugefügt.");
    await page.clock.fastForward(20_000);
    await expect.poll(() => said(page).textContent()).toBe("");
  });

  test("comes to the way back of a removed row, which tells whose it was", async () => {
    const page = await openTable();
    await page.getByRole("textbox", { name: "Name, Zeile 1", exact: true }).fill("Fuchs");
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    const undo = page.getByRole("button", { name: "Rückgängig", description: "Zeile 1 (Fuchs) ist gelöscht." });
    await expect.poll(() => undo.evaluate((it) => it === document.activeElement)).toBe(true);
    await expect.poll(() => said(page).textContent()).toBe("Zeile 1 (Fuchs) ist gelöscht.");
  });

  test("hears the question about a number as its description, and not the answer beside it", async () => {
    const page = await openTable();
    await lanr(page).fill(WRONG_CHECK_DIGIT);
    await lanr(page).blur();
    await confirmation(page).waitFor();
    await expect(description(page)).resolves.toMatch(/Bitte prüfen: LANR, Zeile 1: .*bestätigen Sie es bitte\.$/);
  });
});

test("a number that was confirmed is asked nothing more by whoever comes back, on the step and on Prüfen", async () => {
  const page = await openTable();
  await lanr(page).fill(WRONG_CHECK_DIGIT);
  await lanr(page).blur();
  await confirmation(page).check();
  await page.reload();
  await expect.poll(() => page.locator(".finding.confirmed p").textContent()).toBe("Bestätigt: LANR, Zeile 1");
  await expect(confirmation(page).isChecked()).resolves.toBe(true);
  await page.goto(`${stage().url}/${FORM}#pruefen`);
  await page.getByRole("heading", { name: "Von Ihnen bestätigt" }).waitFor();
  await expect(page.getByText("bestätigen Sie es bitte").count()).resolves.toBe(0);
  await page.getByText(`LANR, Zeile 1: ${WRONG_CHECK_DIGIT}`, { exact: true }).waitFor();
});

test("the box that confirms a number stays where it is when it is ticked", async () => {
  const page = await openTable(390);
  await lanr(page).fill(WRONG_CHECK_DIGIT);
  await lanr(page).blur();
  const place = () => confirmation(page).evaluate((it) => it.getBoundingClientRect().top + window.scrollY);
  const before = await place();
  await confirmation(page).check();
  await page.getByText("Bestätigt:").waitFor();
  await expect(place()).resolves.toBe(before);
});

test("where rows are cards, a hint about a group of boxes stands below the last of them", async () => {
  const page = await openTable(390);
  await page.getByRole("textbox", { name: "Name, Zeile 1", exact: true }).fill("Fuchs");
  await bsnr(page).focus();
  const hint = page.locator(".finding.hint");
  await hint.waitFor();
  const remove = page.getByRole("button", { name: "Zeile 1 löschen" });
  const last = page.getByRole("checkbox", { name: /Arzt-BSNR/ });
  const tops = await Promise.all([last, hint, remove].map(async (it) => (await it.boundingBox())?.y ?? 0));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test("where rows are cards, what was found stands right below its input, and rights under their title", async () => {
  const page = await openTable(390);
  await lanr(page).fill(WRONG_CHECK_DIGIT);
  await lanr(page).blur();
  await confirmation(page).waitFor();
  const name = page.getByRole("textbox", { name: "Name, Zeile 1", exact: true });
  const tops = await Promise.all(
    [lanr(page), confirmation(page), name].map(async (it) => (await it.boundingBox())?.y ?? 0),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await lanr(page).focus();
  await page.keyboard.press("Tab");
  await expect(confirmation(page).evaluate((it) => it === document.activeElement)).resolves.toBe(true);
  const titles = page
    .locator("td")
    .evaluateAll((cells) =>
      cells.map((it) => getComputedStyle(it, "::after").content).filter((it) => it.includes("Mitgliederportal")),
    );
  await expect(titles).resolves.toHaveLength(1);
});

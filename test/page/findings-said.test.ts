import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { isArray, isObject } from "../../src/form/json.ts";
import { describedBy } from "./support/described-by.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { focused, openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

/** Where a person without any right is asked about, and not only hinted at. */
const ASKING = "asking";
const stage = useStage([
  { form: FORM, date: DATE },
  {
    form: ASKING,
    date: DATE,
    changes: {
      "schemas/rules.json": ({ rules, ...others }) => ({
        ...others,
        rules: isArray(rules) ? rules.map((rule) => (isObject(rule) ? { ...rule, severity: "confirm" } : rule)) : [],
      }),
    },
  },
]);
const WRONG_CHECK_DIGIT = "123456701";
const RIGHT = "123456601";

async function openTable(width = 1280, form = FORM): Promise<Page> {
  const viewport = { width, height: 900 };
  const { page } = await openPage(stage().browser, `${stage().url}/${form}#schritt-3`, { viewport });
  await page.getByRole("radio", { name: "Ja" }).check();
  await expect.poll(() => said(page).textContent()).toBe("Die Fragen dazu stehen jetzt weiter unten.");
  return page;
}

const bsnr = (page: Page) => page.getByRole("textbox", { name: "BSNR", exact: true });
const lanr = (page: Page) => page.getByRole("textbox", { name: "LANR, Zeile 1" });
const cell = (page: Page, name: string) => page.getByRole("textbox", { name: `${name}, Zeile 1`, exact: true });
const confirmation = (page: Page) => page.getByRole("checkbox", { name: /Ich habe die Angabe/ });
const said = (page: Page) => page.locator("p[role=status].visually-hidden");
/** Begins to write down what the page's live regions say; gives how to read it. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  const key = "heard";
  await page.evaluate((name) => {
    const heard: string[] = [];
    Object.assign(globalThis, { [name]: heard });
    const listener = new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest("[role=status], [aria-live=polite]"),
      );
      for (const region of new Set(regions)) {
        const text = region?.textContent.trim() ?? "";
        if (text !== "") heard.push(text);
      }
    });
    listener.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, key);
  return () => page.evaluate((name) => Reflect.get(globalThis, name) as readonly string[], key);
}
/** What a screen reader says about an input beyond its name. */
const description = (page: Page) =>
  lanr(page).evaluate((input) =>
    (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`)
      .join(" "),
  );

describe("somebody who hears the page", () => {
  test("is not told of every key while mending a field, but on leaving it of what is still wrong, or that nothing is", async () => {
    const page = await openTable();
    const heard = await listen(page);
    const wrong = expect.stringMatching(/^Fehler: Die BSNR braucht 9 Ziffern, eingegeben: 4/);
    await bsnr(page).fill("1234");
    await page.keyboard.press("Tab");
    await expect.poll(heard).toEqual([wrong]);
    await bsnr(page).press("End");
    await page.keyboard.type("56");
    // What describes the field would be read anew at every key.
    await expect.poll(() => bsnr(page).inputValue()).toBe("123456");
    await expect(page.locator(".finding").textContent()).resolves.toContain("eingegeben: 4");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Tab");
    await expect.poll(heard).toEqual([wrong, wrong]);
    await bsnr(page).fill("941234567");
    await page.keyboard.press("Tab");
    await expect.poll(heard).toEqual([wrong, wrong, "BSNR: erledigt."]);
  });

  test("is told by the summary alone of what keeps them on a step, also of the field they came from", async () => {
    const page = await openTable();
    await page.clock.install();
    const heard = await listen(page);
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    // Behind what was said of the yes a moment ago.
    const added =
      /Zeile 2 ist hinzugefügt\. Unter den Zeilen können Sie jetzt auch für alle Zeilen zugleich ankreuzen\.$/;
    await expect.poll(async () => (await heard()).at(-1)).toMatch(added);
    await bsnr(page).fill("1234");
    await page.getByRole("button", { name: "Weiter" }).click();
    await expect.poll(() => focused(page)).toMatch(/Angaben sind noch zu prüfen/);
    await page.locator(".finding").nth(4).waitFor();
    await page.clock.runFor(1_000);
    await expect(heard().then((texts) => texts.at(-1))).resolves.toMatch(added);
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

  test("is told that a cell is mended, that it is wrong as before, and once nothing is left how to go on", async () => {
    const page = await openTable();
    await bsnr(page).fill("941234567");
    await cell(page, "Name").fill("Berg");
    await cell(page, "Vorname").fill("Eva");
    await lanr(page).fill("1234");
    await page.getByRole("button", { name: "Weiter" }).click();
    await expect.poll(() => focused(page)).toMatch(/Eine Angabe ist noch zu prüfen/);
    await lanr(page).fill("4321");
    await page.keyboard.press("Tab");
    await expect.poll(() => said(page).textContent()).toMatch(/^Fehler: LANR, Zeile 1: Die LANR braucht 9 Ziffern/);
    await lanr(page).fill(RIGHT);
    await page.keyboard.press("Tab");
    await expect.poll(() => said(page).textContent()).toBe("LANR, Zeile 1: erledigt. Alle Meldungen sind erledigt.");
  });

  test("hears that nothing is wrong any more where the rest of it went with a row", async () => {
    const page = await openTable();
    await bsnr(page).fill("941234567");
    await lanr(page).fill(RIGHT);
    await cell(page, "Name").fill("Berg");
    await cell(page, "Vorname").fill("Eva");
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await page.getByRole("textbox", { name: "LANR, Zeile 2" }).fill("1234");
    await page.getByRole("button", { name: "Weiter" }).click();
    await expect.poll(() => focused(page)).toMatch(/3 Angaben sind noch zu prüfen/);
    await page.getByRole("button", { name: "Zeile 2 löschen" }).click();
    await expect.poll(() => said(page).textContent()).toContain("Alle Meldungen sind erledigt.");
  });

  test("hears of a box that mends something that it is mended", async () => {
    const page = await openTable();
    await lanr(page).fill(RIGHT);
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    // What is said of the row that was left comes first.
    await expect
      .poll(() => said(page).textContent())
      .toMatch(/Hinweis: Kreuze „Mitgliederportal“: .* Zeile 2 ist hinzugefügt\./);
    await page.getByRole("checkbox", { name: /Abgabe der Abrechnung.*Zeile 1$/ }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await expect.poll(() => said(page).textContent()).toBe("Kreuze „Mitgliederportal“, Zeile 1: erledigt.");
  });

  test("hears with the box to confirm what it is about", async () => {
    const page = await openTable();
    await lanr(page).fill(WRONG_CHECK_DIGIT);
    await lanr(page).blur();
    await expect(describedBy(confirmation(page))).resolves.toMatch(/^Bitte prüfen: LANR, Zeile 1: Die LANR 123456701/);
  });

  test("loses nothing of a row by adding the next one at once", async () => {
    const page = await openTable();
    await cell(page, "Name").fill("Berg");
    const add = page.getByRole("button", { name: "Angestellte Person hinzufügen" });
    await add.focus();
    // The row is named once.
    await expect
      .poll(() => said(page).textContent())
      .toMatch(/^Fehler: LANR, Zeile 1: [^:]*\. Fehler: Vorname: [^:]*\. Hinweis: Kreuze „Mitgliederportal“: [^:]*\.$/);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => said(page).textContent())
      .toMatch(/Fehler: Vorname: .* Zeile 2 ist hinzugefügt\. Unter den Zeilen/);
  });

  test("hears nothing of the past in another language, or long after", async () => {
    const page = await openTable();
    await page.clock.install();
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await expect.poll(() => said(page).textContent()).toContain("Zeile 2 ist hinzugefügt.");
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
    const heard = await listen(page);
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    const undo = page.getByRole("button", { name: "Rückgängig", description: "Zeile 1 (Fuchs) ist gelöscht." });
    await expect.poll(() => undo.evaluate((it) => it === document.activeElement)).toBe(true);
    await undo.press("Enter");
    // Its description says what is gone: heard once is enough.
    await expect.poll(heard).toEqual(["Zeile 1 (Fuchs) ist wieder da."]);
  });

  test("hears nothing once more of a row for having moved up", async () => {
    const page = await openTable();
    await page.clock.install();
    const name = (row: number) => page.getByRole("textbox", { name: `Name, Zeile ${row}`, exact: true });
    for (const row of [2, 3, 4]) {
      // oxlint-disable-next-line no-await-in-loop -- rows are added one after the other
      await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
      // oxlint-disable-next-line no-await-in-loop
      await name(row).fill("Fuchs");
    }
    await page.getByRole("textbox", { name: "LANR, Zeile 4" }).fill("12345678");
    await name(4).focus();
    await expect.poll(() => said(page).textContent()).toContain("eingegeben: 8");
    await page.getByRole("textbox", { name: "LANR, Zeile 3" }).fill(RIGHT);
    await expect.poll(() => said(page).textContent()).toContain("Vorname, Zeile 4");
    const heard = await listen(page);
    // At once, as quick fingers do it: what was found in row 3 is not said yet.
    await page.evaluate(() => {
      const remove = [...document.querySelectorAll<HTMLElement>(".remove")].at(1);
      remove?.focus();
      remove?.click();
    });
    await page.getByRole("button", { name: "Rückgängig", description: /Zeile 2/ }).waitFor();
    await page.clock.runFor(1_000);
    await bsnr(page).fill("1234");
    await page.keyboard.press("Tab");
    await expect.poll(heard).toEqual([expect.stringMatching(/^Fehler: Die BSNR/)]);
  });

  test("hears the question about a number as its description, and not the answer beside it", async () => {
    const page = await openTable();
    await lanr(page).fill(WRONG_CHECK_DIGIT);
    await lanr(page).blur();
    await confirmation(page).waitFor();
    await expect(description(page)).resolves.toMatch(/Bitte prüfen: LANR, Zeile 1: .*bestätigen Sie es bitte\.$/);
  });

  test("is told once that a number is confirmed, and nothing on leaving the box or taking the tick away", async () => {
    const page = await openTable();
    const heard = await listen(page);
    const since = async (): Promise<readonly string[]> => (await heard()).slice(1);
    await lanr(page).fill(WRONG_CHECK_DIGIT);
    await lanr(page).blur();
    await expect.poll(heard).toEqual([expect.stringMatching(/^Bitte prüfen: LANR/)]);
    await confirmation(page).press("Space");
    await page.keyboard.press("Tab");
    await expect.poll(since).toEqual(["Bestätigt: LANR, Zeile 1"]);
    await confirmation(page).press("Space");
    await page.getByRole("button", { name: "Zeile 1 löschen" }).press("Enter");
    await page.getByRole("button", { name: "Rückgängig" }).press("Enter");
    await expect.poll(since).toEqual(["Bestätigt: LANR, Zeile 1", "Zeile 1 ist wieder da."]);
  });

  test("is not told that a number is mended when they vouch for it after all", async () => {
    const page = await openTable();
    const heard = await listen(page);
    await lanr(page).fill(WRONG_CHECK_DIGIT);
    await lanr(page).blur();
    await expect.poll(heard).toEqual([expect.stringMatching(/^Bitte prüfen: LANR/)]);
    await cell(page, "Name").fill("Fuchs");
    await confirmation(page).check();
    await bsnr(page).fill("1234");
    await page.keyboard.press("Tab");
    await expect.poll(async () => (await heard()).at(-1)).toMatch(/Fehler: Die BSNR/);
    expect((await heard()).filter((text) => text.includes("LANR, Zeile 1: erledigt"))).toEqual([]);
  });
});

test.each([
  ["a hint", "Hinweis", FORM, 0],
  ["a question", "Bitte prüfen", ASKING, 3],
])("%s about boxes together is told at the first of them", async (_, kind, form, invalid) => {
  const page = await openTable(1280, form);
  await page.getByRole("textbox", { name: "Name, Zeile 1", exact: true }).fill("Fuchs");
  await bsnr(page).focus();
  await page.locator(".finding").first().waitFor();
  const told = page.getByRole("checkbox", { description: `${kind}: Kreuze „Mitgliederportal“, Zeile 1: ` });
  // And with the box that confirms it, if there is one.
  await expect(told.evaluateAll((boxes) => boxes.map(({ id }) => id).filter((id) => id !== ""))).resolves.toEqual([
    expect.stringMatching(/abrechnung$/),
  ]);
  await expect(page.locator("td [type=checkbox][aria-invalid=true]").count()).resolves.toBe(invalid);
});

test("where there are several cards, what is in them is called by them too, after its label", async () => {
  const page = await openTable();
  await page.getByRole("table", { name: "Angestellte", exact: true }).waitFor();
  await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
  const second = page.getByRole("region", { name: "Zusatzblatt 2" });
  await second.getByRole("textbox", { name: "BSNR Zusatzblatt 2", exact: true }).fill("941234567");
  await second.getByRole("heading", { name: "Angestellte Zusatzblatt 2", exact: true }).waitFor();
  await second.getByRole("table", { name: "Angestellte Zusatzblatt 2", exact: true }).waitFor();
  await page.getByRole("textbox", { name: "BSNR Zusatzblatt 1", exact: true }).waitFor();
  await page.getByRole("button", { name: "Zusatzblatt 1 löschen", exact: true }).click();
  await expect(bsnr(page).inputValue()).resolves.toMatch(/941\s?234\s?567/);
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
  await page.locator(".finding").getByText("Bestätigt:").waitFor();
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

test("where rows are cards, no box to confirm comes under the hand that types a number anew", async () => {
  const page = await openTable(390);
  await cell(page, "Name").fill("Berg");
  await cell(page, "Vorname").fill("Eva");
  await lanr(page).fill(WRONG_CHECK_DIGIT);
  // The row was left once: what is found in it is told.
  await bsnr(page).focus();
  await confirmation(page).waitFor();
  await lanr(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("123456801");
  await expect(lanr(page).inputValue()).resolves.toBe("123456801");
  await expect(confirmation(page).count()).resolves.toBe(0);
  await page.keyboard.press("Tab");
  await expect(focused(page)).resolves.toMatch(/\/name$/);
  await confirmation(page).waitFor();
  await expect
    .poll(() => said(page).textContent())
    .toMatch(/123456801 .* Das Kästchen zum Bestätigen erreichen Sie mit Umschalt und Tab\./);
});

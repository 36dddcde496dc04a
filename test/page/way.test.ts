import { describe, expect, test } from "vitest";

import { withEmployees } from "./support/answers.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, fillEmployee, focused, goOn, openPage, reachReview } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const open = (hash = "") => openPage(stage().browser, `${stage().url}/${FORM}${hash}`);

describe("the way through a form", () => {
  test("goes from the list of forms to a receipt without employed doctors", async () => {
    const { page, faults } = await openPage(stage().browser, stage().url);
    await page.getByRole("link", { name: /Mitgliederportal/ }).click();
    await reachReview(page);
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    const reference = await page.locator(".reference").textContent();
    expect(reference).toMatch(/^[0-9A-Z]{8}$/);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Quittung speichern" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`Quittung-${reference}.txt`);
    await expect(page.getByText("09070 Chemnitz").count()).resolves.toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test("goes to a receipt with employed doctors on two sheets", async () => {
    const { page, faults } = await open();
    await fillApplicant(page);
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("94 123 4567");
    await fillEmployee(page, 1, "123456601");
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await fillEmployee(page, 2, "987654403");
    await page.getByRole("button", { name: "Zusatzblatt hinzufügen" }).click();
    const second = page.getByRole("region", { name: "Zusatzblatt 2" });
    await second.getByRole("textbox", { name: "BSNR Zusatzblatt 2", exact: true }).fill("951234567");
    await second.getByRole("textbox", { name: "LANR, Zeile 1, Zusatzblatt 2" }).fill("314159310");
    await second.getByRole("textbox", { name: "Name, Zeile 1, Zusatzblatt 2", exact: true }).fill("Weiß");
    await second.getByRole("textbox", { name: "Vorname, Zeile 1, Zusatzblatt 2" }).fill("Ole");
    await goOn(page, "Prüfen");
    await expect.poll(() => page.getByText("941234567").count()).toBe(1);
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    expect(faults).toEqual([]);
  });

  test("asks before the first answer only where something is to be answered", async () => {
    const { page } = await open("#schritt-3");
    await page.getByRole("button", { name: "Weiter" }).click();
    await expect(page.getByText("Bitte wählen Sie eine der beiden Antworten.").count()).resolves.toBeGreaterThan(0);
  });

  test("stays in sight below a long text that asks nothing", async () => {
    const { page } = await open("#schritt-2");
    await page.setViewportSize({ width: 390, height: 800 });
    const { y, height } = (await page.getByRole("button", { name: "Weiter" }).boundingBox()) ?? {
      y: Infinity,
      height: 0,
    };
    expect(y + height).toBeLessThanOrEqual(800);
    await page.goto(`${stage().url}/${FORM}#schritt-3`);
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await expect(page.locator(".in-sight").count()).resolves.toBe(0);
  });

  test("says that a yes brought more to fill in, further down", async () => {
    const { page } = await open("#schritt-3");
    const told = page.getByRole("status").filter({ hasText: "Die Fragen dazu stehen jetzt weiter unten." });
    await expect(told.count()).resolves.toBe(0);
    await page.getByRole("radio", { name: "Ja" }).check();
    await told.waitFor();
    await page.getByRole("radio", { name: "Nein" }).check();
    await expect.poll(() => told.count()).toBe(0);
  });

  test("says what a no took away, and nothing where nothing was entered", async () => {
    const { page } = await open("#schritt-3");
    const told = page.getByText("Mit „Ja“ ist es wieder da.");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("radio", { name: "Nein" }).check();
    await expect(told.count()).resolves.toBe(0);
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
    await page.getByRole("radio", { name: "Nein" }).check();
    await told.waitFor();
    await page.getByRole("radio", { name: "Ja" }).check();
    await expect.poll(() => told.count()).toBe(0);
  });

  test("gives back on yes also what was vouched for", async () => {
    const { page } = await open("#schritt-3");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
    await fillEmployee(page, 1, "123456701");
    const confirmation = page.getByRole("checkbox", { name: /Ich habe die Angabe/ });
    await confirmation.check();
    await page.getByRole("radio", { name: "Nein" }).check();
    await page.getByRole("radio", { name: "Ja" }).check();
    await expect.poll(() => confirmation.isChecked()).toBe(true);
  });

  test("gives back on yes what a no took away", async () => {
    const { page } = await open("#schritt-3");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
    await page.getByRole("radio", { name: "Nein" }).check();
    await expect(page.getByRole("textbox", { name: "BSNR", exact: true }).count()).resolves.toBe(0);
    await page.getByRole("radio", { name: "Ja" }).check();
    await expect(page.getByRole("textbox", { name: "BSNR", exact: true }).inputValue()).resolves.toBe("941234567");
  });

  test("loses nothing on a reload in the middle", async () => {
    const { page } = await open();
    await fillApplicant(page);
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
    await page.goto("about:blank");
    await page.goto(`${stage().url}/${FORM}`);
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await expect(page.getByRole("textbox", { name: "BSNR", exact: true }).inputValue()).resolves.toBe("941234567");
    await page.getByRole("link", { name: "Antragsteller" }).click();
    await expect(page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).resolves.toBe("Müller");
  });

  test("takes the browser's Back as a step back, and names each step in the title", async () => {
    const { page } = await open();
    await fillApplicant(page);
    await goOn(page, "Hinweise");
    await expect(page.title()).resolves.toMatch(/^Schritt 2 von 5: Hinweise/);
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: "Antragsteller" }).waitFor();
    await expect(page.title()).resolves.toMatch(/^Schritt 1 von 5: Antragsteller/);
  });

  test("forgets everything when told to", async () => {
    const { page } = await open();
    await fillApplicant(page);
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    const clear = page.getByRole("button", { name: "Alles löschen" });
    const dialog = page.getByRole("dialog", { name: "Alle Eingaben in diesem Formular löschen?" });
    await clear.press("Enter");
    await dialog.waitFor();
    // Whoever presses Enter once more has lost nothing.
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect(name.inputValue()).resolves.toBe("Müller");
    await expect.poll(() => focused(page)).toBe("Alles löschen");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Alles löschen" }).press("Enter");
    await page.locator(".notices").getByText("Alle Eingaben sind gelöscht.").waitFor();
    await expect.poll(() => focused(page)).toContain("Antragsteller");
    await expect(name.inputValue()).resolves.toBe("");
    await page.reload();
    await expect(name.inputValue()).resolves.toBe("");
  });

  test("can be gone by keyboard alone, and the focus never falls to the body", async () => {
    const { page, faults } = await open();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key);
        expect(await focused(page)).not.toBe("body");
      }
    };
    const tabTo = async (what: RegExp): Promise<void> => {
      for (let count = 0; count < 40; count++) {
        await page.keyboard.press("Tab");
        if (what.test(await focused(page))) return;
      }
      throw new Error(`${what} was not reached by Tab`);
    };
    await tabTo(/\/name$/);
    await page.keyboard.type("Müller");
    await tabTo(/\/vorname$/);
    await page.keyboard.type("Anna");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
    await expect.poll(() => focused(page)).toContain("Hinweise");
    await tabTo(/^Weiter$/);
    await press("Enter");
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await tabTo(/zusatzblaetter/);
    await press("Space");
    await tabTo(/\/bsnr$/);
    await page.keyboard.type("941234567");
    await tabTo(/\/lanr$/);
    await page.keyboard.type("123456601");
    await tabTo(/\/name$/);
    await page.keyboard.type("Schmidt");
    await tabTo(/\/vorname$/);
    await page.keyboard.type("Eva");
    await tabTo(/abrechnung$/);
    await press("Space");
    await tabTo(/angestellte-liste-neu$/);
    await press("Enter");
    await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
    await tabTo(/löschen$/);
    await press("Enter");
    await expect.poll(() => focused(page)).toMatch(/angestellte-liste-zurueck$/);
    await tabTo(/^Weiter$/);
    await press("Enter");
    await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
    await tabTo(/^Einreichen und drucken$/);
    await press("Enter");
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    expect(await focused(page)).not.toBe("body");
    expect(faults).toEqual([]);
  });
});

test("a step that somebody only looked at is not called faulty", async () => {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}#schritt-3`);
  await page.getByRole("link", { name: "Hinweise" }).click();
  await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
  await page.getByRole("link", { name: "Angestellte", exact: true }).waitFor();
  await expect(page.locator(".stepper .faulty").count()).resolves.toBe(0);
});

test("a step that is loaded anew is seen where it was", async () => {
  const { page } = await openPage(stage().browser, stage().url);
  const answers = withEmployees(20);
  await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#schritt-3", answers });
  const row = page.getByRole("textbox", { name: "LANR, Zeile 15" });
  const place = () => row.evaluate((it) => Math.round(it.getBoundingClientRect().top));
  await row.evaluate((it) => it.scrollIntoView({ block: "center" }));
  await expect.poll(place).toBeLessThan(900);
  const before = await place();
  await page.reload();
  await expect.poll(place).toBe(before);
  // Another step begins at its top, whatever was before.
  await page.getByRole("link", { name: "Antragsteller" }).click();
  await page.getByRole("heading", { level: 2, name: "Antragsteller" }).waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

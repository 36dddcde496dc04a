import { describe, expect, test } from "vitest";

import { withEmployees } from "./support/answers.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, fillEmployee, focused, goOn, openPage } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const open = (hash = "") => openPage(stage().browser, `${stage().url}/${FORM}${hash}`);
const WRONG_CHECK_DIGIT = "123456701";

async function openTable() {
  const opened = await open("#schritt-3");
  await opened.page.getByRole("radio", { name: "Ja" }).check();
  await opened.page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
  return opened;
}

describe("findings", () => {
  test("are not shown before a field was left", async () => {
    const { page } = await open();
    await expect(page.locator(".finding").count()).resolves.toBe(0);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mül❤ler");
    await expect(page.locator(".finding").count()).resolves.toBe(0);
    await page.keyboard.press("Tab");
    await expect.poll(() => page.locator(".finding").count()).toBe(1);
  });

  test("tell one thing at a time of a value that is wrong in several ways", async () => {
    const { page } = await open();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await name.fill("123456601");
    await name.blur();
    await expect.poll(() => page.locator(".finding.error").allTextContents()).toHaveLength(1);
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("group", { name: "2 Angaben sind noch zu prüfen" }).waitFor();
    await name.fill("A1");
    await name.blur();
    await expect.poll(() => page.locator(".field .finding.error").first().textContent()).toContain("„1“");
  });

  test("name what does not belong in a number before they count what there is", async () => {
    const { page } = await openTable();
    const site = page.getByRole("textbox", { name: "BSNR", exact: true });
    await site.fill("95/1234567");
    await site.blur();
    const told = page.locator(".field .finding.error");
    await expect.poll(() => told.allTextContents()).toEqual([expect.stringContaining("an Stelle 3 steht aber „/“")]);
    await site.fill("9512345678");
    await site.blur();
    await expect.poll(() => told.allTextContents()).toEqual([expect.stringContaining("nur 9 Ziffern")]);
  });

  test("say nothing of an empty field or row that somebody only came past, until they go on", async () => {
    const { page } = await openTable();
    await page.getByRole("textbox", { name: "LANR, Zeile 1" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("9412345");
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).focus();
    await expect.poll(() => page.locator(".finding").allTextContents()).toHaveLength(1);
    await expect(page.locator(".finding").textContent()).resolves.toContain("BSNR");
    await page.getByRole("button", { name: "Weiter" }).click();
    await expect.poll(() => page.locator(".row-findings .finding.error").count()).toBe(3);
  });

  test("do not call wrong what was right, while it is typed anew", async () => {
    const { page } = await openTable();
    const [site, number] = [
      page.getByRole("textbox", { name: "BSNR", exact: true }),
      page.getByRole("textbox", { name: "LANR, Zeile 1" }),
    ];
    await fillEmployee(page, 1, "123456601");
    await number.blur();
    for (const field of [site, number]) {
      await field.press("End");
      await field.press("Backspace");
      await expect.poll(() => field.inputValue()).toHaveLength(8);
      await expect(field.getAttribute("aria-invalid")).resolves.not.toBe("true");
      await expect(page.locator(".finding.error").count()).resolves.toBe(0);
      await field.blur();
      await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
      // What was wrong is seen to be right as soon as it is.
      await field.press("End");
      await field.press("1");
      await expect.poll(() => page.locator(".finding.error").count()).toBe(0);
      await field.blur();
    }
  });

  test("put no box to tick in the way of somebody who types on", async () => {
    const { page } = await openTable();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole("textbox", { name: "LANR, Zeile 1" }).focus();
    await page.keyboard.type(WRONG_CHECK_DIGIT);
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toMatch(/\/name$/);
  });

  test("stand beside their field, which refers to them and is marked invalid", async () => {
    const { page } = await open();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await name.fill("Mül❤ler");
    await name.blur();
    await expect.poll(() => name.getAttribute("aria-invalid")).toBe("true");
    const ids = ((await name.getAttribute("aria-describedby")) ?? "").split(" ");
    const texts = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()));
    expect(texts.join(" ")).toContain("❤");
  });

  test("keep somebody on the step in a linked summary that takes the focus", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "Weiter" }).click();
    const summary = page.getByRole("group", { name: "2 Angaben fehlen noch" });
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.getByRole("link").nth(1).click();
    await expect.poll(() => focused(page)).toMatch(/\/vorname$/);
    await expect(page.url()).not.toContain("feld");
  });

  test.each([
    [20, undefined],
    [21, "Alle 21 zeigen"],
  ])("of %i places are listed at once up to twenty, the others at a press", async (count, button) => {
    const { page } = await open();
    const answers = withEmployees(count, "confirm");
    await openState(page, { url: stage().url, form: FORM }, { name: "", hash: "#schritt-3", answers });
    // By key: on a busy machine rows that just came into sight may still move what stands below them.
    await page.getByRole("button", { name: "Weiter" }).press("Enter");
    const summary = page.getByRole("group", { name: `${count} Angaben sind noch zu prüfen` });
    await summary.waitFor();
    const links = summary.getByRole("link");
    await expect(links.count()).resolves.toBe(20);
    const showAll = summary.getByRole("button", { name: /zeigen/ });
    await expect(showAll.allTextContents()).resolves.toEqual(button === undefined ? [] : [button]);
    if (button === undefined) return;
    await showAll.press("Enter");
    await expect.poll(() => links.count()).toBe(count);
    await expect.poll(() => links.nth(20).evaluate((it) => it === document.activeElement)).toBe(true);
    await expect(showAll.count()).resolves.toBe(0);
  });

  test("let somebody pass who wants to complete a step later", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("button", { name: "Später erledigen" }).click();
    await page.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
    await expect(page.getByRole("link", { name: "Antragsteller (mit Fehlern)" }).count()).resolves.toBe(1);
  });

  test("that only ask are told from faults in the way through the form", async () => {
    const { page } = await openTable();
    await fillEmployee(page, 1, WRONG_CHECK_DIGIT);
    await page.getByRole("link", { name: "Hinweise" }).click();
    await page.getByRole("link", { name: "Angestellte (bitte prüfen)" }).click();
    await page.getByRole("textbox", { name: "Name, Zeile 1", exact: true }).fill("");
    await page.getByRole("link", { name: "Hinweise" }).click();
    await page.getByRole("link", { name: "Angestellte (mit Fehlern)" }).waitFor();
    await expect(page.getByRole("link", { name: "(bitte prüfen)" }).count()).resolves.toBe(0);
  });

  test("are cleared of what normalising cures, and the field shows what will be stored", async () => {
    const { page } = await openTable();
    const number = page.getByRole("textbox", { name: "LANR, Zeile 1" });
    await number.fill(" 123 456-601 ");
    await number.blur();
    await expect.poll(() => number.inputValue()).toBe("123456601");
  });

  test("of a row stand below it with the name of their column", async () => {
    const { page } = await openTable();
    const number = page.getByRole("textbox", { name: "LANR, Zeile 1" });
    await number.fill("12345");
    await number.blur();
    await expect(page.locator(".row-findings").textContent()).resolves.toContain("LANR, Zeile 1:");
    const id = (await number.getAttribute("aria-describedby"))?.split(" ").at(-1);
    await expect(page.locator(`[id="${id}"]`).textContent()).resolves.toContain("9 Ziffern");
  });

  test("appearing on blur do not take the click away from the button that caused it", async () => {
    const { page } = await openTable();
    await page.getByRole("textbox", { name: "LANR, Zeile 1" }).fill("12345");
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await expect.poll(() => focused(page)).toMatch(/angestellte\/1\/lanr$/);
  });

  test("chosen on another page lead to their field", async () => {
    const { page } = await open("#pruefen");
    await page.getByRole("link", { name: "Bitte geben Sie den Vornamen an" }).click();
    await expect.poll(() => focused(page)).toBe("feld/antragsteller/vorname");
  });
});

test("what is wrong with an answer is seen again after loading the page anew, and nothing of what is not answered yet", async () => {
  const { page } = await openTable();
  const bsnr = page.getByRole("textbox", { name: "BSNR", exact: true });
  await bsnr.fill("1234");
  await page.reload();
  await page.getByText("Die BSNR braucht 9 Ziffern, eingegeben: 4").waitFor();
  await expect(bsnr.getAttribute("aria-invalid")).resolves.toBe("true");
  await expect(page.locator(".finding.error").count()).resolves.toBe(1);
});

describe("a finding to confirm", () => {
  test("blocks until it is confirmed, and is confirmed once for form and review", async () => {
    const { page } = await openTable();
    await fillEmployee(page, 1, WRONG_CHECK_DIGIT);
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("checkbox", { name: /Ich habe die Angabe/ }).check();
    await goOn(page, "Prüfen");
    await expect(page.getByRole("checkbox", { name: /Ich habe die Angabe/ }).isChecked()).resolves.toBe(true);
    // Also in its row, and after loading the page anew.
    await page.goBack();
    await page.reload();
    await expect.poll(() => page.locator(".row-findings").getByRole("checkbox").isChecked()).toBe(true);
  });

  test("is to be confirmed anew when its value changes", async () => {
    const { page } = await openTable();
    await fillEmployee(page, 1, WRONG_CHECK_DIGIT);
    await page.getByRole("button", { name: "Weiter" }).click();
    const confirmation = page.getByRole("checkbox", { name: /Ich habe die Angabe/ });
    await confirmation.check();
    const number = page.getByRole("textbox", { name: "LANR, Zeile 1" });
    await number.fill("123456501");
    await number.blur();
    await expect(confirmation.isChecked()).resolves.toBe(false);
    await number.fill(WRONG_CHECK_DIGIT);
    await number.blur();
    await expect(confirmation.isChecked()).resolves.toBe(false);
  });

  test("follows its row when a row above is deleted, and goes with its own", async () => {
    const { page } = await openTable();
    await fillEmployee(page, 1, "987654403");
    await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
    await fillEmployee(page, 2, WRONG_CHECK_DIGIT);
    await page.getByRole("button", { name: "Weiter" }).click();
    const confirmation = page.getByRole("checkbox", { name: /Ich habe die Angabe/ });
    await confirmation.check();
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    await expect.poll(() => page.getByRole("textbox", { name: "LANR, Zeile 2" }).count()).toBe(0);
    await expect(confirmation.isChecked()).resolves.toBe(true);
    await page.getByRole("button", { name: "Zeile 1 löschen" }).click();
    await expect.poll(() => confirmation.count()).toBe(0);
    expect(await focused(page)).toMatch(/angestellte-liste-zurueck$/);
  });

  test("lets the focus go to it when somebody hands in without confirming", async () => {
    const { page } = await open();
    await fillApplicant(page);
    await page.getByRole("link", { name: "Angestellte" }).click();
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
    await fillEmployee(page, 1, WRONG_CHECK_DIGIT);
    await page.getByRole("link", { name: "Prüfen" }).click();
    await page.getByRole("button", { name: "Einreichen" }).click();
    await expect.poll(() => focused(page)).toContain("Eine Angabe bitte prüfen und bestätigen");
    await page.getByRole("checkbox", { name: /Ich habe die Angabe/ }).check();
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
  });
});

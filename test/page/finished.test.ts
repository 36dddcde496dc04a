import { readFileSync } from "node:fs";

import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { describedBy } from "./support/described-by.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { openPage, reachReview } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 800 };

async function handIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Einreichen und drucken" }).click();
  await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
}

async function openFinished(viewport = WIDE) {
  const opened = await openPage(stage().browser, `${stage().url}/${FORM}`, { viewport });
  await reachReview(opened.page);
  await handIn(opened.page);
  return opened;
}

/** Whether all of it is on the first screen. */
async function isInSight(seen: Locator): Promise<boolean> {
  const box = await seen.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= 800;
}

test("says how long printing and correcting are possible, and of no deleted answers", async () => {
  const { page } = await openFinished();
  const sentence = "Mit der Quittung können Sie den Antrag auch noch drucken und berichtigen, wenn dieser Tab zu ist.";
  await expect(page.locator(".receipt").getByText(sentence).count()).resolves.toBe(1);
  const correct = page.getByRole("button", { name: "Antrag berichtigen", description: /solange dieser Tab offen ist/ });
  await expect(correct.count()).resolves.toBe(1);
  await expect(page.getByText("gelöscht").count()).resolves.toBe(0);
});

test("the receipt that was saved is said to be with the browser, under its name, at every time", async () => {
  const { page } = await openFinished();
  const reference = (await page.locator(".reference").textContent()) ?? "";
  const save = page.getByRole("link", { name: "Quittung speichern" });
  const said = page.getByRole("status").getByText(/Ihr Browser speichert die Datei/);
  await expect(said.count()).resolves.toBe(0);
  await save.click();
  await expect(said.textContent()).resolves.toContain(`„Quittung-${reference}.txt“`);
  const first = await said.elementHandle();
  await save.click();
  // What stays as it is would not be heard once more.
  await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
  await said.waitFor();
});

test("nothing of it is said once more for being read in another language", async () => {
  const { page } = await openFinished();
  await page.getByRole("link", { name: "Quittung speichern" }).click();
  await page.getByRole("status").getByText("Ihr Browser speichert die Datei „Quittung-").waitFor();
  // All that is to be said in German is said by then.
  const said = () => page.locator("p[role=status].visually-hidden").textContent();
  await expect.poll(said).toContain("Der Ausdruck ist fertig.");
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    // What stands in a region from its beginning is not heard; what comes into one is.
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const text = element?.closest("[role=status]")?.textContent ?? "";
        if (text !== "") heard.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole("button", { name: "English" }).click();
  // The file still has the name under which it was saved.
  await page.getByRole("status").getByText("“Quittung-").waitFor();
  await page.getByRole("heading", { name: "What to do next" }).waitFor();
  await page.getByRole("link", { name: "Save the receipt" }).click();
  // One sentence that takes another's place changes its region twice.
  const heard = () => page.evaluate((): readonly string[] => [...new Set<string>(Reflect.get(globalThis, "heard"))]);
  await expect.poll(heard).toEqual([expect.stringContaining("“Receipt-")]);
});

test("whoever goes back from it hears that it is handed in, and how to change it", async () => {
  const { page } = await openFinished();
  const said = () => page.locator("p[role=status].visually-hidden").textContent();
  await expect.poll(said).toContain("Vorgangsnummer");
  await page.goBack();
  await expect.poll(said).toContain("Der Antrag ist eingereicht. Zum Ändern wählen Sie „Antrag berichtigen“.");
});

test("whoever comes back from the tab with the paper hears the reference with the heading, letter by letter", async () => {
  const { page } = await openFinished();
  const heading = page.getByRole("heading", { level: 2, name: "Fertig" });
  await expect(describedBy(heading)).resolves.toBe("");
  await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await expect(describedBy(heading)).resolves.toMatch(/^Vorgangsnummer: (?:\w ){7}\w$/);
});

describe.each([
  ["a wide screen", WIDE],
  ["a phone", NARROW],
])("on %s the way to the paper is seen without scrolling", (_, viewport) => {
  test("once it was handed in, and after a reload", async () => {
    const { page } = await openFinished(viewport);
    for (const name of ["Ausdruck öffnen (neuer Tab)", "Ausdruck speichern (PDF)"]) {
      await expect(isInSight(page.getByRole("link", { name }))).resolves.toBe(true);
    }
    await page.reload();
    await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
    for (const name of ["Ausdruck öffnen (neuer Tab)", "Ausdruck speichern (PDF)"]) {
      await expect(isInSight(page.getByRole("link", { name }))).resolves.toBe(true);
    }
  });

  test("also where it is told which application it replaced", async () => {
    const { page } = await openFinished(viewport);
    await page.getByRole("button", { name: "Antrag berichtigen" }).click();
    await page.getByText("Hier steht noch alles so wie im Antrag").waitFor();
    await handIn(page);
    await page.locator(".receipt").getByText("Dieser Antrag ersetzt den Antrag").waitFor();
    await expect(isInSight(page.getByRole("link", { name: "Ausdruck öffnen" }))).resolves.toBe(true);
  });
});

test("the receipt of a correction names what it replaces", async () => {
  const { page } = await openFinished();
  const first = (await page.locator(".reference").textContent()) ?? "";
  await page.getByRole("button", { name: "Antrag berichtigen" }).click();
  await page.getByText("Hier steht noch alles so wie im Antrag").waitFor();
  await handIn(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Quittung speichern" }).click(),
  ]);
  expect(readFileSync(await file.path(), "utf8")).toContain(`Ersetzt den Antrag: ${first}\r\n`);
});

test("the paper is there again after a reload and opens nothing by itself; where it was lost it is made at a press", async () => {
  const { page } = await openFinished();
  const tabs = page.context().pages().length;
  await page.reload();
  await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
  expect(page.context().pages()).toHaveLength(tabs);
  await page.route("**/print", (route) => route.abort("connectionfailed"));
  await page.reload();
  await page.getByText("Es kam keine Antwort vom Server.").waitFor();
  await page.unroute("**/print");
  await page.getByRole("button", { name: "Ausdruck herstellen" }).press("Enter");
  await expect.poll(() => page.locator(":focus").textContent()).toContain("Ausdruck öffnen");
});

test("saving the paper is said", async () => {
  const { page } = await openFinished();
  await page.getByRole("link", { name: "Ausdruck speichern" }).click();
  const said = page.getByRole("status").getByText(/Ihr Browser speichert die Datei .*\.pdf/);
  await expect.poll(() => said.count()).toBe(1);
});

test("beginning anew asks first", async () => {
  const { page } = await openFinished();
  await page.getByRole("button", { name: "Neu beginnen" }).click();
  const question = page.getByRole("dialog", { name: "Mit einem leeren Formular neu beginnen?" });
  await question.getByRole("button", { name: "Abbrechen" }).click();
  await expect(page.locator(".reference").count()).resolves.toBe(1);
  await page.getByRole("button", { name: "Neu beginnen" }).click();
  await question.getByRole("button", { name: "Neu beginnen" }).click();
  await page.getByRole("heading", { level: 2, name: "Antragsteller" }).waitFor();
});

test("the browser's Back leads nowhere from the end, and leaves its heading in sight", async () => {
  const { page } = await openFinished(NARROW);
  await page.getByRole("button", { name: "Neu beginnen" }).scrollIntoViewIfNeeded();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => [location.hash, scrollY])).toEqual(["#fertig", 0]);
  await expect.poll(() => page.locator(":focus").textContent()).toContain("Fertig");
});

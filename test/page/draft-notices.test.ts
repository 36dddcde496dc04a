import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { draftOf, loadFile, openPanel, saveFile } from "./support/draft-panel.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, focused, goOn, openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const NEXT = "2026-02-01";
const stage = useStage([
  { form: FORM, date: DATE },
  { form: FORM, date: NEXT },
]);
const open = () => openPage(stage().browser, `${stage().url}/${FORM}`);

const load = (page: Page, answers: object, revision = NEXT): Promise<void> =>
  loadFile(page, draftOf(answers, { form: FORM, revision }));

const isGood = async (page: Page, text: string): Promise<boolean> =>
  (await page.locator(".notice.good", { hasText: text }).count()) === 1;

const said = (page: Page) => page.locator("p[role=status].visually-hidden").textContent();

async function close(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Meldung schließen" }).click();
  await expect.poll(() => page.locator(".notice").count()).toBe(0);
  expect(await focused(page)).toContain("Antragsteller");
}

describe("a loaded draft file", () => {
  test("of which all was taken over is good news in one sentence, which can be closed", async () => {
    const { page, faults } = await open();
    await openPanel(page);
    await load(page, { antragsteller: { name: "Müller", vorname: "Anna" } });
    const notice = page.locator(".notice", { hasText: "Der Entwurf ist geladen." });
    await notice.waitFor();
    // Those who hear it hear nothing of the button beside it.
    await expect.poll(() => said(page)).toBe("Der Entwurf ist geladen.");
    await expect(notice.locator("p").allTextContents()).resolves.toEqual(["Der Entwurf ist geladen."]);
    await expect(isGood(page, "Der Entwurf ist geladen.")).resolves.toBe(true);
    await close(page);
    expect(faults).toEqual([]);
  });

  test("goes on where it was saved: what was passed is done, its notes are folded, and the news goes with the step", async () => {
    const { page } = await open();
    await fillApplicant(page);
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await openPanel(page);
    const { text } = await saveFile(page);
    const { page: elsewhere } = await open();
    await openPanel(elsewhere);
    await loadFile(elsewhere, text);
    await elsewhere.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await elsewhere.locator(".notice.good", { hasText: "Der Entwurf ist geladen." }).waitFor();
    for (const name of ["Antragsteller (erledigt)", "Hinweise (erledigt)"]) {
      await elsewhere.getByRole("link", { name }).waitFor();
    }
    await elsewhere.getByRole("link", { name: "Prüfen" }).click();
    const note = elsewhere.getByRole("group").filter({ hasText: "Datenschutzerklärung" });
    await expect.poll(() => note.getAttribute("open")).toBeNull();
    await expect(elsewhere.locator(".notice.good").count()).resolves.toBe(0);
  });

  test("of other words under the same date has everything still to be seen", async () => {
    const { page } = await open();
    await openPanel(page);
    await loadFile(page, draftOf({ antragsteller: {} }, { form: FORM, revision: NEXT, step: "#schritt-3" }));
    await page.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await page.getByRole("link", { name: "Hinweise", exact: true }).waitFor();
    await expect(page.getByRole("link", { name: "Hinweise (erledigt)" }).count()).resolves.toBe(0);
  });

  test("of another revision, moved over whole, asks to be looked through, and counts nothing", async () => {
    const { page } = await open();
    await openPanel(page);
    await load(page, { antragsteller: { name: "Müller", vorname: "Anna" } }, DATE);
    await page.getByRole("button", { name: "In die aktuelle Fassung übernehmen" }).click();
    const notice = page.locator(".notice.good p");
    await notice.waitFor();
    await expect(notice.allTextContents()).resolves.toEqual([
      "Ihre Angaben sind übernommen. Bitte sehen Sie sie noch einmal durch.",
    ]);
  });

  test("of which something was left out is something to look at, and can be closed too", async () => {
    const { page } = await open();
    await openPanel(page);
    await load(page, { antragsteller: { name: "Müller" }, neu: "x" });
    const notice = page.locator(".notice");
    await notice.getByText("Nicht übernommen:").waitFor();
    await notice.getByText("Eine Angabe ist unverändert da.").waitFor();
    await expect(isGood(page, "Nicht übernommen:")).resolves.toBe(false);
    await close(page);
  });
});

test("that everything is deleted as wished is good news", async () => {
  const { page } = await open();
  await fillApplicant(page);
  await page.getByRole("button", { name: "Alles löschen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Alles löschen" }).click();
  await page.locator(".notices").getByText("Alle Eingaben sind gelöscht.").waitFor();
  await expect(isGood(page, "Alle Eingaben sind gelöscht.")).resolves.toBe(true);
  await expect.poll(() => said(page)).toBe("Alle Eingaben sind gelöscht.");
  await close(page);
});

test("that a draft was found on the device is good news", async () => {
  const { page } = await open();
  await fillApplicant(page);
  await openPanel(page);
  await page.getByRole("checkbox", { name: "Entwurf auf diesem Gerät behalten" }).check();
  const tab = await page.context().newPage();
  await tab.goto(`${stage().url}/${FORM}`);
  await tab.locator(".notices").getByText("Das ist Ihr Entwurf vom").waitFor();
  await expect(isGood(tab, "Das ist Ihr Entwurf vom")).resolves.toBe(true);
  await close(tab);
});

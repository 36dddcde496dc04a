import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { GERMAN } from "../../src/form/language.ts";
import { receiptText } from "../../src/receipt-text.ts";
import { ALL_WORDS_DE } from "../../src/words/all-de.ts";
import { draftOf as draftWith, loadFile, openPanel, saveFile } from "./support/draft-panel.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, focused, openPage, reachReview } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const NEXT = "2026-02-01";
const OTHER = "anderer-antrag";
const MIGRATION = {
  steps: [
    { op: "remove", path: "/antragsteller/titel", says: "Der Titel wird nicht mehr erfragt." },
    { op: "add", path: "/antragsteller/mobil", value: "0", says: "Bitte ergänzen Sie Ihre Nummer." },
  ],
};
const stage = useStage([
  { form: FORM, date: DATE },
  {
    form: FORM,
    date: NEXT,
    changes: {
      "schemas/antrag.json": (schema) => {
        const json = JSON.parse(JSON.stringify(schema));
        const { titel: _gone, ...rest } = json.properties.antragsteller.properties;
        json.properties.antragsteller.properties = { ...rest, mobil: { type: "string" } };
        return json;
      },
      // The label stays, so that what stands in the field tells the two apart.
      "ui-schemas/antrag.json": (uiSchema) => JSON.parse(JSON.stringify(uiSchema).replaceAll("titel", "mobil")),
      "ui-schemas/texts.de.json": withoutTitle,
      "ui-schemas/texts.en.json": withoutTitle,
      "ui-schemas/texts.de-easy.json": withoutTitle,
      // The older one is accepted as long as these tests run.
      "schemas/form.json": (manifest) => ({ ...manifest, acceptsPreviousUntil: "2999-12-31" }),
    },
    files: { [`schemas/migrations/${DATE}.json`]: JSON.stringify(MIGRATION) },
  },
  { form: OTHER, date: DATE },
]);

function withoutTitle<Texts extends object>(texts: Texts): Texts {
  return JSON.parse(JSON.stringify(texts).replaceAll("titel", "mobil"));
}

const address = (path = OTHER): string => `${stage().url}/${path}`;
const nameIn = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
const draftOf = (answers: object, members: object = {}): string =>
  draftWith(answers, { form: OTHER, revision: DATE, ...members });

describe("a draft as a file", () => {
  test("takes no place from what is being handed in, whose receipt comes", async () => {
    const { page } = await openPage(stage().browser, address());
    await reachReview(page);
    const held: (() => Promise<void>)[] = [];
    await page.route("**/submissions", (route) => void held.push(() => route.continue()));
    await page.getByRole("button", { name: "Einreichen und drucken" }).click();
    await page.getByText("werden übermittelt").waitFor();
    await openPanel(page);
    await loadFile(page, draftOf({ antragsteller: { name: "Andere" } }));
    await page.getByRole("status").filter({ hasText: "Antwort des Servers steht noch aus" }).waitFor();
    for (const letGo of held) await letGo();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    await expect(page.locator(".reference").textContent()).resolves.toMatch(/^[2-9A-Z]{8}$/);
  });

  test("travels to another browser, under a name that says nothing about anybody", async () => {
    const { page } = await openPage(stage().browser, address());
    await fillApplicant(page);
    await openPanel(page);
    const { name, text } = await saveFile(page);
    expect(name).toMatch(new RegExp(`^${OTHER}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
    await page.getByRole("status").getByText(`Ihr Browser speichert die Datei „${name}“.`).waitFor();
    expect(JSON.parse(text)).toMatchObject({
      form: OTHER,
      revision: DATE,
      answers: { antragsteller: { name: "Müller" } },
    });
    const { page: elsewhere, faults } = await openPage(stage().browser, address());
    await openPanel(elsewhere);
    await loadFile(elsewhere, text);
    await expect.poll(() => nameIn(elsewhere).inputValue()).toBe("Müller");
    expect(faults).toEqual([]);
  });

  test("goes on at the step where it was saved", async () => {
    const { page } = await openPage(stage().browser, address());
    await fillApplicant(page);
    await page.getByRole("link", { name: "Angestellte" }).click();
    await openPanel(page);
    const { text } = await saveFile(page);
    const { page: elsewhere } = await openPage(stage().browser, address());
    await openPanel(elsewhere);
    await loadFile(elsewhere, text);
    await elsewhere.getByRole("heading", { level: 2, name: "Angestellte" }).waitFor();
    await expect.poll(() => focused(elsewhere)).toContain("Angestellte");
  });

  test.each([
    ["the end, which only a receipt leads to", "#fertig"],
    ["a step the form does not have", "#schritt-99"],
    ["another page", "/../../impressum"],
  ])("begins at the first step when it names %s", async (_, step) => {
    const { page } = await openPage(stage().browser, address());
    await openPanel(page);
    await loadFile(page, draftOf({ antragsteller: { name: "Müller" } }, { step }));
    await expect.poll(() => nameIn(page).inputValue()).toBe("Müller");
    expect(page.url()).toBe(address());
  });

  test("replaces nothing without asking", async () => {
    const { page } = await openPage(stage().browser, address());
    await fillApplicant(page);
    await openPanel(page);
    const { text } = await saveFile(page);
    await nameIn(page).fill("Neuer");
    await loadFile(page, text);
    const question = page.getByRole("dialog", { name: "Eingaben durch die Datei ersetzen?" });
    await question.waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect(nameIn(page).inputValue()).resolves.toBe("Neuer");
    await loadFile(page, text);
    await question.getByRole("button", { name: "Ersetzen" }).click();
    await expect.poll(() => nameIn(page).inputValue()).toBe("Müller");
    expect(await focused(page)).not.toBe("body");
  });

  test("may be a receipt: what was handed in is there again in another browser, to be printed and corrected", async () => {
    const { page } = await openPage(stage().browser, address());
    await reachReview(page);
    await page.getByRole("button", { name: "Einreichen und drucken" }).click();
    const reference = (await page.locator(".reference").textContent()) ?? "";
    // What stands below the paper moves when that comes.
    await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
    const [file] = await Promise.all([
      // The paper may come as a download of its own.
      page.waitForEvent("download", (it) => it.suggestedFilename().startsWith("Quittung")),
      page.getByRole("link", { name: "Quittung speichern" }).click(),
    ]);
    const receipt = readFileSync(await file.path(), "utf8");
    await page.context().close();
    const { page: later, faults } = await openPage(stage().browser, address());
    // Whoever comes for that is led there from the top.
    const [there, field] = [
      later.getByRole("button", { name: "Schon begonnen oder eingereicht? Entwurf oder Quittung laden" }),
      later.getByLabel("Entwurf oder Quittung aus einer Datei laden"),
    ];
    // Once it is fetched, and once it is there already.
    for (const _ of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- the same person, twice
      await there.click();
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    }
    await loadFile(later, receipt);
    await later.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    await later.locator(".receipt").getByText("Das steht in Ihrer Quittung.").waitFor();
    await expect(later.locator(".reference").textContent()).resolves.toBe(reference);
    await later.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
    await later.getByRole("button", { name: "Antrag berichtigen" }).click();
    await later.locator(".notices").getByText(`Sie berichtigen den Antrag ${reference}.`).waitFor();
    await expect(later.locator(".line").getByText("Müller").count()).resolves.toBe(1);
    await later.getByRole("button", { name: "Einreichen und drucken" }).click();
    await later.locator(".receipt").getByText(`Dieser Antrag ersetzt den Antrag ${reference}.`).waitFor();
    const second = (await later.locator(".reference").textContent()) ?? "";
    expect(faults).toEqual([]);
    // The first receipt is out of date now: nobody corrects by it once more, or posts its paper.
    const { page: again } = await openPage(stage().browser, address());
    await openPanel(again);
    await loadFile(again, receipt);
    await again.getByRole("heading", { name: `Ersetzt durch den Antrag ${second}` }).waitFor();
    await expect(again.getByText("Ihre Angaben sind eingegangen.").count()).resolves.toBe(0);
    await expect(again.getByText("So geht es weiter").count()).resolves.toBe(0);
    await again.getByText("Alter Ausdruck, nur zum Nachsehen").click();
    await again.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
    await expect(again.getByRole("button", { name: "Antrag berichtigen" }).count()).resolves.toBe(0);
  });

  test("is told from the paper, where that is chosen in its place", async () => {
    const { page } = await openPage(stage().browser, address());
    await openPanel(page);
    await page
      .getByLabel("Entwurf oder Quittung aus einer Datei laden")
      .setInputFiles({ name: "Antrag.PDF", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
    await expect.poll(() => page.getByText("Das ist der Ausdruck.").count()).toBe(1);
  });

  test("of a receipt of another form is refused in a sentence", async () => {
    const { page } = await openPage(stage().browser, address());
    await openPanel(page);
    const receipt = {
      reference: "K7M2P9QX",
      receivedAt: "2026-11-26T12:00:00Z",
      form: FORM,
      revision: DATE,
      digest: "0".repeat(64),
      receipt: "a".repeat(22),
    };
    const manifest = { title: "Antrag", issuer: "KV", reference: "F 1", address: ["KV"] };
    const speech = { language: GERMAN, words: ALL_WORDS_DE };
    await loadFile(page, receiptText({ receipt, replaced: undefined, page: "https://x.example/f" }, manifest, speech));
    await expect.poll(() => page.getByText("gehört zu einem anderen Formular").count()).toBe(1);
  });

  test.each([
    ["prose", "Sehr geehrte Damen und Herren", "ist kein Entwurf"],
    ["other JSON", '{"a":[1,2,3]}', "ist kein Entwurf"],
    ["a megabyte of brackets", "[".repeat(999_999), "ist kein Entwurf"],
    [
      "a megabyte of nesting",
      `{"kind":"vordruck-draft","x":${"[".repeat(400_000)}${"]".repeat(400_000)}}`,
      "ist kein Entwurf",
    ],
    ["more than a megabyte", "x".repeat(1_000_001), "größer als 1 MB"],
    [
      "far too many entries",
      draftOf({ zusatzblaetter: Array.from({ length: 30_000 }, () => ({ bsnr: "x" })) }),
      "mehr Einträge",
    ],
    ["a form from elsewhere", draftOf({}, { form: "steuer" }), "das es hier nicht gibt"],
    ["another form of this place", draftOf({}, { form: FORM }), "gehört zu einem anderen Formular"],
  ])("is refused in a sentence: %s", async (_, content, sentence) => {
    const { page, faults } = await openPage(stage().browser, address());
    await fillApplicant(page);
    await openPanel(page);
    await loadFile(page, content);
    await page.getByRole("status").getByText(sentence).waitFor();
    await expect(nameIn(page).inputValue()).resolves.toBe("Müller");
    expect(faults).toEqual([]);
  });

  test("with members of other shapes gives what fits, and names what does not", async () => {
    const { page, faults } = await openPage(stage().browser, address());
    await openPanel(page);
    await loadFile(
      page,
      draftOf({ antragsteller: { name: "Müller", vorname: ["A"] }, zusatzblaetter: "ja", neu: { a: 1 } }),
    );
    await page.locator(".notices").getByText("Nicht übernommen:").waitFor();
    await expect(nameIn(page).inputValue()).resolves.toBe("Müller");
    await expect(page.locator(".notice li").count()).resolves.toBe(3);
    expect(faults).toEqual([]);
  });
});

describe("a draft of an older revision", () => {
  // The steps of another revision may be others: it begins at the first.
  const content = (): string =>
    draftOf(
      { antragsteller: { name: "Müller", titel: "Dr.", vorname: "Anna" } },
      { form: FORM, revision: DATE, step: "#schritt-3" },
    );

  test("can be moved over, and what is kept, new and dropped is told", async () => {
    const { page, faults } = await openPage(stage().browser, address(FORM));
    await openPanel(page);
    await loadFile(page, content());
    await page.getByText("Die ältere Fassung wird noch angenommen. Sie können wählen.").waitFor();
    await page.getByRole("button", { name: "In die aktuelle Fassung übernehmen" }).click();
    await page.locator(".notices").getByText("2 Angaben sind unverändert da.").waitFor();
    await page.locator(".notices").getByText("Der Titel wird nicht mehr erfragt.").waitFor();
    await page.locator(".notices").getByText("Bitte ergänzen Sie Ihre Nummer.").waitFor();
    await expect(nameIn(page).inputValue()).resolves.toBe("Müller");
    expect(faults).toEqual([]);
  });

  test("can be gone on with while it is accepted, and moved over later", async () => {
    const { page } = await openPage(stage().browser, address(FORM));
    await openPanel(page);
    await loadFile(page, content());
    await page.getByRole("button", { name: "Mit der Fassung vom 01.09.2025 weitermachen" }).click();
    await page.getByText("Dies ist die Fassung vom 01.09.2025.").waitFor();
    await expect(page.getByLabel(/Titel/).inputValue()).resolves.toBe("Dr.");
    await page.getByRole("button", { name: "In die aktuelle Fassung übernehmen" }).click();
    await expect.poll(() => page.getByLabel(/Titel/).inputValue()).toBe("0");
    await page.goto(address(FORM));
    await expect(nameIn(page).inputValue()).resolves.toBe("Müller");
    await expect(page.getByLabel(/Titel/).inputValue()).resolves.toBe("0");
  });

  test("that is there no more is moved over", async () => {
    const { page } = await openPage(stage().browser, address(FORM));
    await openPanel(page);
    await loadFile(page, content().replace(DATE, "2020-01-01"));
    await page
      .getByText("Die Fassung vom 01.01.2020, für die dieser Entwurf gemacht ist, kennt diese Seite nicht.")
      .waitFor();
    await page.getByRole("button", { name: "In die aktuelle Fassung übernehmen" }).click();
    await expect.poll(() => nameIn(page).inputValue()).toBe("Müller");
  });
});

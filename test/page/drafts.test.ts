import { readFileSync } from "node:fs";

import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, focused, openPage } from "./support/open-form.ts";
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
        const text = JSON.stringify(schema);
        const { titel: _gone, ...rest } = JSON.parse(text).properties.antragsteller.properties;
        const json = JSON.parse(text);
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
const KEEP = { name: "Entwurf auf diesem Gerät behalten" };

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 2, name: "Später weitermachen" }).click();
  await page.getByRole("button", { name: "Entwurf in eine Datei speichern" }).waitFor();
}

async function openTab(context: BrowserContext, path?: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address(path));
  await page.locator("h2").first().waitFor();
  return page;
}

/** A form with the applicant's name, kept on the device. */
async function keepDraft() {
  const { page, faults } = await openPage(stage().browser, address());
  await fillApplicant(page);
  await openPanel(page);
  await page.getByRole("checkbox", KEEP).check();
  await page.getByText(/wird am \d\d\.\d\d\.\d{4} von diesem Gerät gelöscht/).waitFor();
  return { page, faults, context: page.context() };
}

const stored = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));

describe("a draft on the device", () => {
  test("is not kept unless somebody says so", async () => {
    const { page } = await openPage(stage().browser, address());
    await fillApplicant(page);
    await openPanel(page);
    await expect(page.getByRole("checkbox", KEEP).isChecked()).resolves.toBe(false);
    await expect(stored(page)).resolves.toBe("{}");
  });

  test("is there in a new tab, and says where it comes from", async () => {
    const { page, context, faults } = await keepDraft();
    await page.close();
    const second = await openTab(context);
    await expect(nameIn(second).inputValue()).resolves.toBe("Müller");
    await second.getByText(/Das ist Ihr Entwurf vom .*, der auf diesem Gerät behalten wurde/).waitFor();
    expect(faults).toEqual([]);
  });

  test("goes when keeping is turned off, with everything else, and when it has expired", async () => {
    const { page, context } = await keepDraft();
    await page.getByRole("checkbox", KEEP).uncheck();
    await expect(stored(page)).resolves.toBe("{}");
    await page.getByRole("checkbox", KEEP).check();
    await page.getByRole("button", { name: "Alles löschen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Alles löschen" }).click();
    await expect(stored(page)).resolves.toBe("{}");
    await fillApplicant(page);
    await page.getByRole("checkbox", KEEP).check();
    await page.evaluate(() => {
      for (const [key, text] of Object.entries({ ...localStorage })) {
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), expires: 1 }));
      }
    });
    const second = await openTab(context);
    await expect(nameIn(second).inputValue()).resolves.toBe("");
    await expect(stored(second)).resolves.toBe("{}");
  });

  test("is named before everything is deleted, and only while there is one", async () => {
    const { page } = await keepDraft();
    const clear = page.getByRole("button", { name: "Alles löschen" });
    const named = page.getByRole("dialog").getByText("Auch der Entwurf auf diesem Gerät wird gelöscht.");
    await clear.click();
    await named.waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("checkbox", KEEP).uncheck();
    await clear.click();
    await page.getByRole("dialog").getByText("Das lässt sich nicht rückgängig machen.").waitFor();
    await expect(named.count()).resolves.toBe(0);
  });

  test("is gone from the device once it is handed in", async () => {
    const { page } = await keepDraft();
    await page.evaluate(() => (location.hash = "#schritt-3"));
    await page.getByRole("radio", { name: "Nein" }).check();
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("button", { name: "Einreichen und drucken" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    await expect(stored(page)).resolves.toBe("{}");
  });
});

describe("two tabs with the same kept draft", () => {
  test("never overwrite each other without being asked", async () => {
    const { page, context } = await keepDraft();
    const second = await openTab(context);
    await nameIn(second).fill("Zweiter");
    await page.getByText("Dieser Entwurf wurde in einem anderen Tab geändert.").waitFor();
    await nameIn(page).fill("Erster");
    await page.reload();
    await expect(nameIn(page).inputValue()).resolves.toBe("Erster");
    await expect(stored(page)).resolves.not.toContain("Erster");
    await page.getByRole("button", { name: "Mit dem Stand hier weitermachen" }).click();
    await expect.poll(() => stored(page)).toContain("Erster");
    await second.getByText("Dieser Entwurf wurde in einem anderen Tab geändert.").waitFor();
    await second.getByRole("button", { name: "Stand aus dem anderen Tab übernehmen" }).click();
    await expect.poll(() => nameIn(second).inputValue()).toBe("Erster");
  });

  test("hear from each other when one deletes it", async () => {
    const { page, context } = await keepDraft();
    const second = await openTab(context);
    // Merely to look at a draft, from step to step, disturbs nobody.
    await second.getByRole("link", { name: "Hinweise" }).click();
    await second.getByRole("heading", { level: 2, name: "Hinweise" }).waitFor();
    await second.goBack();
    await page.getByRole("button", { name: "Alles löschen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Alles löschen" }).click();
    await second.getByText("Dieser Entwurf wurde in einem anderen Tab eingereicht oder gelöscht").waitFor();
    await expect(page.getByText("in einem anderen Tab geändert").count()).resolves.toBe(0);
    await nameIn(second).fill("Noch da");
    await expect(stored(second)).resolves.toBe("{}");
  });
});

async function loadFile(page: Page, content: string | Buffer): Promise<void> {
  await page
    .getByLabel("Entwurf aus einer Datei laden")
    .setInputFiles({ name: "entwurf.json", mimeType: "application/json", buffer: Buffer.from(content) });
}

async function saveFile(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Entwurf in eine Datei speichern" }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

describe("a draft as a file", () => {
  test("travels to another browser, under a name that says nothing about anybody", async () => {
    const { page } = await openPage(stage().browser, address());
    await fillApplicant(page);
    await openPanel(page);
    const { name, text } = await saveFile(page);
    expect(name).toMatch(new RegExp(`^${OTHER}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
    await page.getByRole("status").getByText(`Die Datei „${name}“ ist an Ihren Browser übergeben.`).waitFor();
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
    const question = page.getByRole("dialog", { name: "Eingaben durch den Entwurf aus der Datei ersetzen?" });
    await question.waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
    await expect(nameIn(page).inputValue()).resolves.toBe("Neuer");
    await loadFile(page, text);
    await question.getByRole("button", { name: "Ersetzen" }).click();
    await expect.poll(() => nameIn(page).inputValue()).toBe("Müller");
    expect(await focused(page)).not.toBe("body");
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
    await page.getByText("Nicht übernommen:").waitFor();
    await expect(nameIn(page).inputValue()).resolves.toBe("Müller");
    await expect(page.locator(".notice li").count()).resolves.toBe(3);
    expect(faults).toEqual([]);
  });
});

function draftOf(answers: object, changes: object = {}): string {
  return JSON.stringify({ kind: "vordruck-draft", form: OTHER, revision: DATE, digest: "0", answers, ...changes });
}

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
    await page.getByText("2 Angaben sind unverändert da.").waitFor();
    await page.getByText("Der Titel wird nicht mehr erfragt.").waitFor();
    await page.getByText("Bitte ergänzen Sie Ihre Nummer.").waitFor();
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

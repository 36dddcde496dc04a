import { describe, expect, it } from "vitest";

import { checkAnswers } from "../../src/form/check-answers.ts";
import type { Definition, Schema, Texts } from "../../src/form/definition.ts";
import { findNote } from "../../src/form/find-note.ts";
import type { Json } from "../../src/form/json.ts";
import { LANGUAGES } from "../../src/form/language.ts";
import { localise } from "../../src/form/localise.ts";
import { loadPlatformTexts } from "../../src/form/load-platform-texts.ts";
import { createDefinition, DRAFT_07, loadPack } from "./revision.ts";

const schema: Schema = {
  $schema: DRAFT_07,
  properties: {
    name: { type: "string", title: "Name", format: "din-91379-a", maxLength: 1500 },
    rows: { type: "array", uniqueBy: { member: "k" }, items: { properties: { k: { title: "Kennung" } } } },
  },
};

function textsWith(errors: Readonly<Record<string, string>>): Texts {
  return { scopes: { "#/properties/name": { errors } }, rules: {} };
}

async function findingsIn(language: string, answers: Json, texts: Definition["texts"] = {}) {
  const definition = createDefinition({ schema, texts });
  return checkAnswers(definition, loadPack(definition), answers, { platform: await loadPlatformTexts(language) }).result
    .findings;
}

describe("the languages of the platform", () => {
  it.each(LANGUAGES)("$name has a well-formed tag in its canonical form", ({ tag }) => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it.each(LANGUAGES)(
    "$name has words for every keyword German has words for, with the same placeholders",
    async ({ id }) => {
      const german = (await loadPlatformTexts("de")).keywords;
      const own = (await loadPlatformTexts(id)).keywords;
      const used = (text = ""): string => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted().join();
      expect(Object.keys(own).toSorted()).toEqual(Object.keys(german).toSorted());
      const differing = Object.keys(german).filter((keyword) => used(own[keyword]) !== used(german[keyword]));
      expect(differing).toEqual([]);
    },
  );
});

describe("a finding in another language", () => {
  it.each([
    ["de", "Das ist zu lang: höchstens 1.500 Zeichen, hier sind es 1.501."],
    ["en", "This is too long: at most 1,500 characters, now there are 1,501."],
    ["de-easy", "Das ist zu lang. Es dürfen höchstens 1.500 Zeichen sein. Jetzt sind es 1.501."],
  ])("has the platform's words and numbers in %s", async (language, message) => {
    expect(await findingsIn(language, { name: "a".repeat(1501) })).toEqual([
      { pointer: "/name", keyword: "maxLength", message, severity: "error" },
    ]);
  });

  it.each([
    ["de", "ж", "„ж“"],
    ["de", "\n", "ein Zeilenumbruch"],
    ["de", "\u200B", "ein unsichtbares Zeichen (U+200B)"],
    ["en", "ж", "“ж”"],
    ["en", "$&", "“$”"],
    ["en", "\n", "a line break"],
    ["en", "\t", "a tab"],
    ["en", "\u200B", "an invisible character (U+200B)"],
    ["de-easy", "\n", "ein Zeilen-Umbruch"],
  ])("shows in %s the character %j as %s", async (language, name, shown) => {
    const texts = { de: textsWith({ format: "{char}" }), [language]: textsWith({ format: "{char}" }) };
    expect((await findingsIn(language, { name }, texts))[0]?.message).toBe(shown);
  });

  it.each([
    ["de", "Diese Angabe steht schon in Zeile 1."],
    ["en", "This entry already stands in row 1."],
    ["de-easy", "Diese Angabe gibt es schon. Sie steht hier: Zeile 1."],
  ])("names another place in %s", async (language, message) => {
    expect((await findingsIn(language, { rows: [{ k: "1" }, { k: "1" }] }))[0]?.message).toBe(message);
  });

  it("has the form's own words first", async () => {
    const texts = { de: textsWith({ maxLength: "Lang" }), en: textsWith({ maxLength: "Long {limit}" }) };
    expect((await findingsIn("en", { name: "a".repeat(1501) }, texts))[0]).toMatchObject({ message: "Long 1,500" });
  });

  it("falls back to the form's German words as a whole, and says so", async () => {
    const texts = { de: textsWith({ maxLength: "Höchstens {limit}" }) };
    const [finding] = await findingsIn("en", { name: "a".repeat(1501) }, texts);
    expect(finding).toMatchObject({ message: "Höchstens 1.500", language: "de" });
  });

  it("is German where the platform does not speak the language", async () => {
    const [finding] = await findingsIn("tlh", { name: "a".repeat(1501) });
    expect(finding).toMatchObject({ message: expect.stringContaining("höchstens 1.500 Zeichen") });
  });
});

describe("a localised form", () => {
  const rule = { effect: "SHOW", condition: { scope: "#/properties/name", schema: { const: "x" } } };
  const uiSchema = {
    type: "Categorization",
    elements: [
      { type: "Category", label: "Angaben", i18n: "steps.entries", elements: [{ type: "Label", text: "Amtlich" }] },
      {
        type: "Presence",
        scope: "#/properties/rows",
        label: "Ja?",
        i18n: "ask",
        options: { yes: "Ja", no: "Nein" },
        rule,
      },
      {
        type: "Control",
        scope: "#/properties/rows",
        options: { detail: { type: "Group", label: "Zeile", i18n: "row", elements: [] } },
      },
    ],
  };
  const texts: Definition["texts"] = {
    de: { scopes: { "#/properties/name": { label: "Nachname", hint: "Wie im Ausweis" } }, rules: {} },
    en: {
      scopes: { "#/properties/name": { hint: "As on the card" } },
      rules: {},
      elements: {
        "steps.entries.label": "Entries",
        "ask.yes": "Yes",
        "ask.no": "No",
        "ask.label": "Yes?",
        "row.label": "Row",
      },
    },
  };
  const english = localise({ schema, uiSchema, texts }, "en");

  it("has the language's words, and marks what stays German", () => {
    expect(english.schema["properties"]).toMatchObject({
      name: { title: "Nachname", titleLanguage: "de", description: "As on the card" },
      rows: { items: { properties: { k: { title: "Kennung", titleLanguage: "de" } } } },
    });
    expect(english.schema["properties"]).not.toHaveProperty("name.descriptionLanguage");
  });

  it("has the words of its steps, questions and details by their i18n keys", () => {
    expect(english.uiSchema["elements"]).toMatchObject([
      { label: "Entries", elements: [{ text: "Amtlich", language: "de" }] },
      { label: "Yes?", options: { yes: "Yes", no: "No" } },
      { options: { detail: { label: "Row" } } },
    ]);
  });

  it("keeps a rule the very object it was", () => {
    expect(english.uiSchema).toHaveProperty("elements.1.rule", rule);
  });

  it("marks nothing in German", () => {
    expect(JSON.stringify(localise({ schema, uiSchema, texts }, "de"))).not.toMatch(/anguage/);
  });

  it("leaves data among the keywords alone", () => {
    const choice = { default: { title: "Dr." }, oneOf: [{ const: { title: "Dr." }, title: "Doktor" }] };
    expect(localise({ schema: choice, uiSchema, texts }, "en").schema).toEqual({
      default: { title: "Dr." },
      oneOf: [{ const: { title: "Dr." }, title: "Doktor", titleLanguage: "de" }],
    });
  });
});

describe("a note", () => {
  const german = { type: "root" as const, children: [] };
  const english = { type: "root" as const, children: [] };
  const notes = { next: german, "next.en": english, official: german };

  it("is shown in the language asked for, or else in German, which is told", () => {
    expect(findNote(notes, "next", "en")).toEqual({ note: english, language: "en" });
    expect(findNote(notes, "official", "en")).toEqual({ note: german, language: "de" });
    expect(findNote(notes, "none", "en")).toBeUndefined();
  });
});

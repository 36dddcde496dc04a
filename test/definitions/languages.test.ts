import { describe, expect, it } from "vitest";

import type { Definition, Texts } from "../../src/form/definition.ts";
import { listElementKeys } from "../../src/form/element-words.ts";
import { GERMAN, LANGUAGES } from "../../src/form/language.ts";
import { findLabel } from "../../src/form/message.ts";
import { PLATFORM_TEXTS_DE_EASY } from "../../src/form/platform-texts-de-easy.ts";
import { hardParts, meanLength } from "./easy-language.ts";
import { definitions, revisions } from "./revisions.ts";
import { plainText } from "./wording.ts";

const NONE: Texts = { scopes: {}, rules: {} };

/** Every text that is ours to translate, by where it stands: hints, messages and rules, not the paper's labels. */
function ownTexts({ scopes, rules }: Texts): Readonly<Record<string, string>> {
  const inScopes = Object.entries(scopes).flatMap(([scope, { hint, errors = {} }]) => [
    ...(hint === undefined ? [] : [[`${scope} hint`, hint]]),
    ...Object.entries(errors).map(([keyword, text]) => [`${scope} ${keyword}`, text]),
  ]);
  return Object.fromEntries([...inScopes, ...Object.entries(rules).map(([id, text]) => [`rule ${id}`, text])]);
}

function placeholdersOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : [...text.matchAll(/\{\w+\}/g)].map(String).toSorted().join(" ");
}

const translated = revisions.flatMap(([name, definition]) =>
  Object.keys(definition.texts)
    .filter((language) => language !== GERMAN.id)
    .map((language) => [language, name, definition] as const),
);

describe.each(translated)("the texts in %s of %s", (language, _, definition) => {
  const german = ownTexts(definition.texts[GERMAN.id] ?? NONE);
  const texts = definition.texts[language] ?? NONE;
  const own = ownTexts(texts);

  it("are in a language the platform speaks", () => {
    expect(LANGUAGES.map(({ id }) => id)).toContain(language);
  });

  it.each(Object.keys(german))("say what German says at %s, with the same placeholders", (place) => {
    expect(placeholdersOf(own[place])).toBe(placeholdersOf(german[place]));
  });

  it("have messages and rules only where German has some, and hints only where the form has a place", () => {
    const scopes = Object.keys(definition.texts[GERMAN.id]?.scopes ?? {});
    expect(Object.keys(texts.scopes).filter((scope) => !scopes.includes(scope))).toEqual([]);
    expect(Object.keys(own).filter((place) => german[place] === undefined && !place.endsWith(" hint"))).toEqual([]);
  });

  it("name every step, question and answer, and nothing else", () => {
    expect(Object.keys(texts.elements ?? {}).toSorted()).toEqual([...listElementKeys(definition.uiSchema)].toSorted());
  });

  it("come with what happens next", () => {
    const { next } = definition.manifest.delivery;
    expect(next === undefined || definition.notes[`${next}.${language}`] !== undefined).toBe(true);
  });
});

describe("the portal application in other languages", () => {
  const definition = definitions.find(({ manifest }) => manifest.reference === "RVV/FAR/MiPo-Antrag_A_2025-09-01");
  if (definition === undefined) throw new Error("the revision does not load");
  const employee = "/zusatzblaetter/*/angestellte/*";
  const official = [
    "/antragsteller/name",
    "/antragsteller/titel",
    "/antragsteller/vorname",
    "/zusatzblaetter/*/bsnr",
    ...["lanr", "name", "vorname", "rechte"].map((member) => `${employee}/${member}`),
    ...["abrechnung", "dokumentePraxis", "dokumenteArzt"].map((right) => `${employee}/rechte/${right}`),
  ];

  it("is there in every language of the platform", () => {
    expect(Object.keys(definition.texts).toSorted()).toEqual(LANGUAGES.map(({ id }) => id).toSorted());
  });

  it.each(official)("keeps the paper's own label at %s", (pattern) => {
    for (const { id } of LANGUAGES) {
      expect(findLabel(definition, pattern, id)).toBe(findLabel(definition, pattern, GERMAN.id));
    }
  });

  it("keeps the paper's own notes in German", () => {
    const other = Object.keys(definition.notes).filter((name) => name.includes("."));
    expect(other.toSorted()).toEqual(["naechste-schritte.de-easy", "naechste-schritte.en"]);
  });
});

/** Everything in Leichte Sprache that a page shows. */
function easyTexts({ texts, notes }: Definition): readonly string[] {
  const { scopes, elements = {} } = texts["de-easy"] ?? NONE;
  const labels = Object.values(scopes).flatMap(({ label }) => label ?? []);
  const easyNotes = Object.entries(notes).filter(([name]) => name.endsWith(".de-easy"));
  return [
    ...Object.values(ownTexts(texts["de-easy"] ?? NONE)),
    ...labels,
    ...Object.values(elements),
    ...easyNotes.map(([, note]) => plainText(note)),
  ];
}

const platform = PLATFORM_TEXTS_DE_EASY;
const inEasyLanguage = [
  ["the platform", [...Object.values(platform.keywords), platform.fallback]],
  ...revisions.map(([name, definition]) => [name, easyTexts(definition)] as const),
] as const;

describe.each(inEasyLanguage)("Leichte Sprache in %s", (_, texts) => {
  it("has no sentence that is hard to read", () => {
    expect(texts.flatMap(hardParts)).toEqual([]);
  });

  it("has at most 8 words in a sentence, on average", () => {
    expect(meanLength(texts)).toBeLessThanOrEqual(8);
  });
});

describe("what counts as hard to read", () => {
  it.each([
    [
      "more than 15 words",
      "Bitte schreiben Sie hier den ganzen langen Namen von der Person genau so wie im Ausweis auf.",
    ],
    ["a subordinate clause", "Lassen Sie das Feld leer, wenn Sie nichts haben."],
    ["a relative clause", "Die Nummer, die auf dem Stempel steht."],
    ["a genitive", "Der Name des Arztes."],
    ["a subjunctive", "Das könnte falsch sein."],
    ["a semicolon", "Das ist falsch; bitte ändern."],
    ["the long word Betriebsstättennummer", "Das ist die Betriebsstättennummer."],
  ])("%s", (fault, sentence) => {
    expect(hardParts(sentence)).toEqual([`${fault}: ${sentence}`]);
  });

  it.each([
    ["15 words", "Bitte schreiben Sie hier den ganzen langen Namen von der Person genau wie im Ausweis."],
    ["a list", "Haben Sie Ärztinnen, Ärzte oder Helfer?"],
    ["a word in parts", "Das ist die Betriebs-Stätten-Nummer."],
  ])("not %s", (_, sentence) => {
    expect(hardParts(sentence)).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../src/form/language.ts";
import { ALL_WORDS_DE } from "../../src/words/all-de.ts";
import { loadWords } from "../../src/words/load-words.ts";
import type { Words } from "../../src/words/words.ts";
import { hardParts, meanLength } from "../definitions/easy-language.ts";

/** Every text of the page, its functions filled with a name and a number. */
function textsOf(words: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(walk("", words));
}

function* walk(place: string, value: unknown): Generator<[place: string, text: string]> {
  if (typeof value === "string") yield [place, value];
  else if (typeof value === "function") yield [place, String(value("Name", 2))];
  else for (const [name, member] of Object.entries(value ?? {})) yield* walk(`${place}/${name}`, member);
}

const all = await Promise.all(
  LANGUAGES.map(async ({ id }) => [id, textsOf(id === "de" ? ALL_WORDS_DE : await loadWords(id))] as const),
);
const german = textsOf(ALL_WORDS_DE);

describe.each(all)("the words of the page in %s", (language, texts) => {
  it("say everything German says", () => {
    const said = (of: Readonly<Record<string, string>>) =>
      Object.keys(of)
        .filter((place) => place !== "/intro/officialGerman" && of[place] !== "")
        .toSorted();
    expect(said(texts)).toEqual(said(german));
  });

  it("say whose wording the form is, except in German", () => {
    expect(texts["/intro/officialGerman"] === "").toBe(language === "de");
  });
});

const FORM = resolve(import.meta.dirname, "../../ui-schemas/mipo-antrag/2025-09-01");

it.each(LANGUAGES)("the next steps in $id call the button that corrects by its name", async ({ id }) => {
  const name = textsOf(id === "de" ? ALL_WORDS_DE : await loadWords(id))["/receipt/correct"];
  const note = readFileSync(resolve(FORM, id === "de" ? "naechste-schritte.md" : `naechste-schritte.${id}.md`), "utf8");
  expect(note).toMatch(new RegExp(`[„“]${name}[“”]`));
});

describe("the words of the page in English", () => {
  it("have no German letters or quotation marks", async () => {
    expect(Object.values(textsOf(await loadWords("en"))).filter((text) => /[äöüßÄÖÜ„]/.test(text))).toEqual([]);
  });
});

describe("the words of the page in Leichte Sprache", async () => {
  const texts = Object.values(textsOf(await loadWords("de-easy")));

  it("have no sentence that is hard to read", () => {
    expect(texts.flatMap(hardParts)).toEqual([]);
  });

  it("have at most 8 words in a sentence, on average", () => {
    expect(meanLength(texts)).toBeLessThanOrEqual(8);
  });
});

it("a language the platform does not speak is answered in German", async () => {
  expect((await loadWords("tlh")).steps.next).toBe("Weiter");
});

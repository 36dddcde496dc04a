import { afterAll, describe, expect, it } from "vitest";

import type { WireDefinition } from "../../src/form/wire.ts";
import { bodyOf, makeApp } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";

const DATE = "2026-01-01";
const root = makeForms(
  {
    [DATE]: {
      files: {
        "ui-schemas/texts.en.json": '{ "rules": { "long-name": "The name is unusually long." } }',
        "ui-schemas/texts.de-easy.json": '{ "rules": { "long-name": "Der Name ist lang." } }',
        "ui-schemas/terms.en.md": "In English",
      },
    },
  },
  afterAll,
);
const { request } = await makeApp(afterAll, { root });

async function definitionIn(query: string): Promise<WireDefinition> {
  return bodyOf<WireDefinition>(await request(`/api/forms/${FORM}/${DATE}${query}`));
}

describe("a definition", () => {
  it.each([
    ["", ["de"], false],
    ["?language=de", ["de"], false],
    ["?language=en", ["de", "en"], true],
    ["?language=de-easy", ["de", "de-easy"], false],
    ["?language=tlh", ["de"], false],
    ["?language=", ["de"], false],
  ])("asked for with %j carries the texts %j", async (query, languages, hasEnglishNote) => {
    const { texts, notes } = await definitionIn(query);
    expect(Object.keys(texts).toSorted()).toEqual(languages.toSorted());
    expect(notes).toHaveProperty("terms");
    expect(Object.hasOwn(notes, "terms.en")).toBe(hasEnglishNote);
  });

  it("names all the languages it has texts in", async () => {
    expect((await definitionIn("")).languages.toSorted()).toEqual(["de", "de-easy", "en"]);
  });

  it("has one digest and one rule pack in all languages", async () => {
    const [german, english] = [await definitionIn(""), await definitionIn("?language=en")];
    expect([english.digest, english.pack]).toEqual([german.digest, german.pack]);
  });
});

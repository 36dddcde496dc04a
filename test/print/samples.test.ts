import { afterAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { checkAnswers } from "../../src/form/check-answers.ts";
import { expandSample } from "../../src/form/expand-sample.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { runPack } from "../definitions/packs.ts";
import { definitions, readSamples } from "../definitions/revisions.ts";
import { printPaper, textOf } from "./print.ts";

const printer = createPrinter();
afterAll(() => printer.close());

const packs = new Map(definitions.map((definition) => [definition, runPack(definition)]));
const samples = definitions.flatMap((revision) =>
  readSamples(revision)
    .filter(({ kind }) => kind === "valid")
    .map(({ name, sample }) => ({ name: `${revision.form} ${revision.revision} ${name}`, revision, sample })),
);

/** Everything somebody entered as text. */
function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Text as a reader compares it: without the breaks a narrow place puts into it. */
function squeeze(text: string): string {
  return text.normalize("NFC").replaceAll(/[\s\u00AD]/g, "");
}

describe("every valid sample of every revision", () => {
  it.each(samples)("$name is printed with all that was entered", async ({ revision, sample }) => {
    const pack = packs.get(revision);
    if (pack === undefined) throw new Error("no rule pack");
    const { answers } = checkAnswers(revision, pack, expandSample(sample));
    const { pages } = await printPaper(printer, { revision, answers });
    const printed = squeeze(textOf(pages));
    const entered = isObject(answers) ? { ...answers, confirmed: undefined } : answers;
    expect(textsIn(entered).filter((text) => !printed.includes(squeeze(text)))).toEqual([]);
  });
});

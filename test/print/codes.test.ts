import { afterAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import type { Json } from "../../src/form/json.ts";
import { joinSheets } from "../../src/form/join-sheets.ts";
import { formatPaperCode } from "../../src/form/paper-code.ts";
import { answersFromSheets } from "../../src/form/sheet-fields.ts";
import { printPaper, textOf } from "./print.ts";
import { application, applicationFor, foreignForms, sampleAnswers } from "./revisions.ts";
import { scanPages } from "./scan.ts";

const printer = createPrinter();
afterAll(() => printer.close());

async function scan(answers: Json) {
  const paper = await printPaper(printer, { revision: application, answers });
  const pages = await scanPages(paper.bytes);
  const codes = pages.flat().flatMap((parsed) => (parsed.kind === "code" ? [parsed.code] : []));
  return { paper, pages, codes };
}

describe("the codes on the sheets, scanned at 200 dpi", () => {
  it.each([0, 1, 6])("give back the answers of an application with %i employed people", async (people) => {
    const answers = applicationFor(people);
    const { codes } = await scan(answers);
    const joined = joinSheets(codes);
    expect(joined.kind).toBe("complete");
    expect(answersFromSheets(application, joined.kind === "complete" ? joined.sheets : [])).toEqual(answers);
  });

  it("of 23 employed people come together in any order, one of them twice, and tell which one is missing", async () => {
    const answers = applicationFor(23);
    const { codes } = await scan(answers);
    const pile = [4, 0, 5, 2, 2, 1, 3].flatMap((at) => codes[at] ?? []);
    const joined = joinSheets(pile);
    expect(answersFromSheets(application, joined.kind === "complete" ? joined.sheets : [])).toEqual(answers);
    expect(joinSheets(pile.filter(({ index }) => index !== 3))).toEqual({ kind: "missing", missing: [3] });
  });

  it("of two applications are told apart", async () => {
    const [one, two] = [await scan(applicationFor(1)), await scan(applicationFor(2))];
    const references = [one.codes[0]?.reference, two.codes[1]?.reference];
    expect(joinSheets([...one.codes.slice(0, 1), ...two.codes.slice(1)])).toEqual({ kind: "mixed", references });
  });

  it("hold a text with a tab, a line break, a backslash as it is printed, in a field of its own", async () => {
    const name = "Muster\tA\nB\\t";
    const answers = { antragsteller: { name, vorname: "C\r\nD" } };
    const { codes } = await scan(answers);
    expect(codes[0]?.fields).toEqual(["Muster A\nB\\t", "", "C\nD"]);
  });

  it("give back two supplements", async () => {
    const answers = sampleAnswers("zwei-betriebsstaetten");
    expect(answersFromSheets(application, (await scan(answers)).codes)).toEqual(answers);
  });

  it("stand one on each front, none on a back", async () => {
    const { pages } = await scan(applicationFor(6));
    expect(pages.map((codes) => codes.length)).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it("say only what can be read on their sheet", async () => {
    const { paper, codes } = await scan(applicationFor(6));
    for (const [index, code] of codes.entries()) {
      const text = textOf([paper.pages[index * 2] ?? []]);
      const values = code.fields.slice(index === 0 ? 0 : 1).filter((field) => !/^[01]?$/.test(field));
      expect(values.length).toBeGreaterThan(0);
      for (const value of [...values, code.reference]) expect(text).toContain(value);
    }
  });

  it("stay within 1,000 bytes for the longest names, with fewer rows on a sheet", async () => {
    const long = { lanr: "123456601", name: "ẍ".repeat(120), vorname: "Ḑ".repeat(80) };
    const applicant = { name: "ẍ".repeat(120), titel: "ẍ".repeat(100), vorname: "ẍ".repeat(80) };
    const answers = {
      antragsteller: applicant,
      zusatzblaetter: [{ bsnr: "960123400", angestellte: [long, long, long] }],
    };
    const { codes } = await scan(answers);
    expect(codes).toHaveLength(4);
    for (const code of codes) expect(Buffer.byteLength(formatPaperCode(code))).toBeLessThanOrEqual(1_000);
    expect(answersFromSheets(application, codes)).toEqual(answers);
  });

  it.each(foreignForms)("give back the answers of the foreign form %s", async (_, revision, answers) => {
    const paper = await printPaper(printer, { revision, answers });
    const codes = (await scanPages(paper.bytes)).flat().flatMap((it) => (it.kind === "code" ? [it.code] : []));
    const read = answersFromSheets(revision, codes);
    expect(codes).toHaveLength(1);
    expect(answers).toMatchObject(read);
  });
});

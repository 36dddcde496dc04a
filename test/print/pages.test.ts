import { afterAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { printPaper, textOf } from "./print.ts";
import { application, applicationFor, sampleAnswers } from "./revisions.ts";

const printer = createPrinter();
afterAll(() => printer.close());
const print = (answers: ReturnType<typeof sampleAnswers>) => printPaper(printer, { revision: application, answers });

describe("the sheets of an application", () => {
  it.each([
    [0, 2],
    [1, 4],
    [5, 4],
    [6, 6],
    [23, 12],
  ])("for %i employed people are %i pages", async (people, pages) => {
    const paper = await print(applicationFor(people));
    expect(paper.pages).toHaveLength(pages);
  });

  it("for 500 employed people are 202 pages", async () => {
    const paper = await print(sampleAnswers("fuenfhundert-angestellte"));
    expect(paper.pages).toHaveLength(202);
    expect(textOf(paper.pages.slice(200))).toContain("Blatt 100 von 100");
  });

  it("stand front on odd pages, with their explanations behind them", async () => {
    const { pages } = await print(applicationFor(6));
    expect(textOf([pages[2] ?? []])).toContain("Blatt 1 von 2");
    expect(textOf([pages[3] ?? []])).toContain("Erläuterungen:");
    expect(textOf([pages[4] ?? []])).toContain("Blatt 2 von 2");
    expect(textOf([pages[5] ?? []])).toContain("Erläuterungen:");
  });

  it("repeat the number of the practice on each sheet of a supplement", async () => {
    const { pages } = await print(applicationFor(6));
    expect(textOf([pages[2] ?? []])).toContain("960123400");
    expect(textOf([pages[4] ?? []])).toContain("960123400");
  });

  it("count the sheets of all supplements together", async () => {
    const { pages } = await print(sampleAnswers("zwei-betriebsstaetten"));
    const text = textOf(pages);
    const total = /Blatt 1 von (\d+)/.exec(text)?.[1];
    expect(pages).toHaveLength(2 + 2 * Number(total));
  });

  it("bear form, mark and page number on every page", async () => {
    const { pages, fileName } = await print(applicationFor(6));
    const mark = /P-[2-9A-Z]{7}/.exec(fileName)?.[0] ?? "none";
    for (const [index, page] of pages.entries()) {
      const text = textOf([page]);
      expect(text).toContain("RVV/FAR/MiPo-Antrag_A_2025-09-01");
      expect(text).toContain(mark);
      expect(text).toContain(`Seite ${index + 1} von 6`);
    }
  });

  it("show every answer", async () => {
    const answers = applicationFor(23);
    const text = textOf((await print(answers)).pages);
    const wanted = JSON.stringify(answers).matchAll(/:"([^"]+)"/g);
    for (const [, value = ""] of wanted) expect(text).toContain(value);
  });

  it("are refused, not cut, when there are more than one print may have", async () => {
    const supplement = { bsnr: "960123400", angestellte: Array.from({ length: 400 }, () => ({ lanr: "123456601" })) };
    const answers = { antragsteller: {}, zusatzblaetter: [supplement, supplement, supplement] };
    const outcome = await printer.print({ revision: application, answers });
    expect(outcome).toMatchObject({ kind: "too-long", sheets: 241 });
    const endless = { zusatzblaetter: Array.from({ length: 200_000 }, () => ({})) };
    expect(await printer.print({ revision: application, answers: endless })).toMatchObject({ sheets: 200_001 });
  });

  it("are refused when no print could set all that text in its time, which is no fault of the layout", async () => {
    const answers = { antragsteller: { name: "W ".repeat(60_001) } };
    const outcome = await printer.print({ revision: application, answers });
    expect(outcome).toMatchObject({ kind: "too-much-text", letters: 120_002 });
    expect(printer.failures()).toEqual([]);
  });

  it.each(["W", "W "])(
    "take as much text as is allowed, such as %j in one field, in the time they have",
    async (text) => {
      const name = text.repeat(119_000 / text.length);
      expect((await printer.print({ revision: application, answers: { antragsteller: { name } } })).kind).toBe("pdf");
    },
  );
});

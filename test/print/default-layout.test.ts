import { afterAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { listControls } from "../../src/form/controls.ts";
import { valueAt } from "../../src/form/pointer.ts";
import { printPaper, textOf } from "./print.ts";
import { application, applicationFor, foreignForms } from "./revisions.ts";

const printer = createPrinter();
afterAll(() => printer.close());

/** The values somebody entered, as far as they are text. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("the default layout", () => {
  it.each(foreignForms)(
    "prints the foreign form %s with what was entered and the lines to sign",
    async (_, revision, answers) => {
      const text = textOf((await printPaper(printer, { revision, answers })).pages);
      const asked = listControls(revision).map(({ pattern }) => valueAt(answers, pattern));
      const words = asked.flatMap(textsIn).filter((value) => !/^\d{4}[-/]/.test(value));
      for (const word of words) expect(text).toContain(word);
      expect(text).toContain(revision.manifest.title);
      expect(text).toContain("Datum");
      expect(text).toContain("Unterschrift");
    },
  );

  it.each(foreignForms)("prints the foreign form %s empty", async (_, revision) => {
    const paper = await printPaper(printer, { revision, answers: {}, blank: true });
    expect(textOf(paper.pages)).toContain(revision.manifest.title);
  });

  it("prints lists that have sheets of their own on those, with notes, labels and ticks from the form", async () => {
    const revision = { ...application, files: {} };
    const paper = await printPaper(printer, { revision, answers: applicationFor(6) });
    const text = textOf(paper.pages);
    expect(text).toContain("Blatt 2 von 2");
    expect(text).toContain("960123400");
    expect(text).toContain("Datenschutzerklärung");
    expect(text).toContain("Šćepanović Ab");
  });

  it("keeps the longest title out of the window's reach", async () => {
    const [, revision] = foreignForms[0] ?? [];
    if (revision === undefined) throw new Error("no such form");
    const title = "Antrag auf Bewilligung einer Ausnahme von der Verordnung ".repeat(12).trim();
    const long = { ...revision, manifest: { ...revision.manifest, title, address: [] } };
    const { pages } = await printPaper(printer, { revision: long, answers: {} });
    expect((pages[0] ?? []).filter((line) => line.x < 110 && line.bottom > 45 && line.y < 99)).toEqual([]);
  });

  it("writes numbers, dates and choices as German readers expect", async () => {
    const [, revision] = foreignForms.find(([name]) => name === "person") ?? [];
    if (revision === undefined) throw new Error("no such form");
    const answers = { name: "A", birthDate: "1985-06-02", personalData: { height: 1.75 } };
    const text = textOf((await printPaper(printer, { revision, answers })).pages);
    expect(text).toContain("02.06.1985");
    expect(text).toContain("1,75");
  });
});

import { afterAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import type { Json } from "../../src/form/json.ts";
import { openPdf } from "./pdf.ts";
import { printPaper, textOf } from "./print.ts";
import { application, applicationFor, sampleAnswers } from "./revisions.ts";

const printer = createPrinter();
afterAll(() => printer.close());
const print = (answers: Json, more = {}) => printPaper(printer, { revision: application, answers, ...more });

describe("a print", () => {
  it("of equal answers gives equal bytes, in two processes", async () => {
    const other = createPrinter();
    const answers = applicationFor(6);
    const [one, two] = await Promise.all([
      print(answers),
      printPaper(other, { revision: application, answers: structuredClone(answers) }),
    ]);
    other.close();
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it("of a submission bears its reference and time, and is dated with it", async () => {
    const receivedAt = new Date("2026-01-31T23:30:00Z");
    const paper = await print(applicationFor(0), { reference: "K7PM4X2Q", receivedAt });
    expect(textOf(paper.pages)).toContain("Vorgangsnummer K7PM4X2Q");
    expect(textOf(paper.pages)).toContain("eingereicht am 01.02.2026, 00:30 Uhr");
    expect(paper.fileName).toBe("mipo-antrag-K7PM4X2Q.pdf");
    expect(openPdf(paper.bytes).getMetaData("info:CreationDate")).toContain("20260131233000");
  });

  it.each([
    ["the form's own layout", application],
    ["the default layout", { ...application, files: {} }],
  ])(
    "of a correction says on each of its sheets, in %s, what it replaces; of another submission on none",
    async (_, revision) => {
      const submitted = { revision, reference: "K7PM4X2Q", receivedAt: new Date("2026-06-15T10:00:00Z") };
      const says = async (more: object) =>
        textOf((await print(applicationFor(6), { ...submitted, ...more })).pages).match(/ersetzt .*/g);
      const line = "ersetzt den Antrag M3T8WZ5R";
      expect(await says({ replaces: "M3T8WZ5R" })).toEqual([line, line, line]);
      expect(await says({})).toBeNull();
    },
  );

  it("without submission bears a mark that changes with the answers", async () => {
    const one = await print(applicationFor(0));
    const two = await print(applicationFor(1));
    expect(one.fileName).toMatch(/^mipo-antrag-P-[2-9A-HJ-NP-Z]{7}\.pdf$/);
    expect(one.fileName).not.toBe(two.fileName);
  });

  it("names no person in its file name or metadata", async () => {
    const paper = await print(applicationFor(1));
    const pdf = openPdf(paper.bytes);
    const metadata = ["info:Title", "info:Author", "info:Subject", "info:Keywords"].map((key) => pdf.getMetaData(key));
    expect(`${paper.fileName} ${metadata.join(" ")}`).not.toMatch(/Schönfelder|Müller|960123400/);
  });

  it("of the empty form has boxes for the pen, neither mark nor code, and one sheet of each kind", async () => {
    const paper = await print({}, { blank: true });
    expect(paper.pages).toHaveLength(4);
    expect(paper.fileName).toBe("mipo-antrag-leer.pdf");
    expect(textOf(paper.pages)).toContain("Blatt ___ von ___");
    expect(textOf(paper.pages)).not.toMatch(/P-[2-9A-Z]{7}/);
  });

  it("leaves room for the pen where half a name is missing, so that the other half is not taken for it", async () => {
    const people = [{ vorname: "Erika" }, { name: "Muster" }, {}];
    const answers = { antragsteller: { titel: "Dr. med." }, zusatzblaetter: [{ angestellte: people }] };
    const text = textOf((await print(answers)).pages);
    for (const line of ["_, Dr. med.", "_, Erika", "Muster, _"]) expect(text).toContain(line);
    expect(text.match(/, _|_,/g)).toHaveLength(3);
    expect(textOf((await print({ antragsteller: { name: "Muster" } })).pages)).not.toContain("Muster,");
  });

  it("shows a confirmed finding beside its value", async () => {
    const lanr = "/zusatzblaetter/0/angestellte/0/lanr";
    const confirmed = textOf((await print({ ...applicationFor(1), confirmed: [lanr] })).pages);
    expect(confirmed).toContain("als richtig bestätigt");
    expect(textOf((await print(applicationFor(1))).pages)).not.toContain("als richtig bestätigt");
  });

  it("takes the sample with a confirmed check digit", async () => {
    expect(textOf((await print(sampleAnswers("pruefziffer-bestaetigt"))).pages)).toContain("als richtig bestätigt");
  });

  it.each<[string, Json]>([
    ["nothing", {}],
    ["null", null],
    ["a list", []],
    ["a text", "Antrag"],
    ["members of the wrong kind", { antragsteller: "Muster", zusatzblaetter: { bsnr: 1 } }],
    ["values of the wrong kind", { antragsteller: { name: ["a"], vorname: { b: 1 }, titel: null } }],
    ["rows of the wrong kind", { zusatzblaetter: [null, 5, { angestellte: [null, "x", { rechte: 1 }] }] }],
    ["a supplement without people", { zusatzblaetter: [{ bsnr: "960123400" }] }],
    ["members nobody asked for", { antragsteller: { name: "Muster", geheim: "#panic()" }, weiter: [1] }],
  ])("comes out for answers that are %s", async (_, answers) => {
    const paper = await print(answers);
    expect(textOf(paper.pages)).toContain("Unterschrift");
    expect(textOf(paper.pages)).not.toContain("panic");
  });
});

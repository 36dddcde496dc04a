import type { PDFDocument, PDFObject } from "mupdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { findAccessibilityFaults } from "./accessibility-faults.ts";
import { listPages, openPdf } from "./pdf.ts";
import { printPaper } from "./print.ts";
import { application, applicationFor } from "./revisions.ts";

const printer = createPrinter();
let whole: Uint8Array;
beforeAll(async () => {
  whole = (await printPaper(printer, { revision: application, answers: applicationFor(1) })).bytes;
});
afterAll(() => printer.close());

const catalogue = (pdf: PDFDocument): PDFObject => pdf.getTrailer().get("Root");
const page = (pdf: PDFDocument): PDFObject => {
  const [first] = listPages(pdf);
  if (first === undefined) throw new Error("no page");
  return first.getObject();
};

/** The first structure element of a type. */
function element(pdf: PDFDocument, type: string): PDFObject {
  const find = (here: PDFObject): PDFObject | undefined => {
    if (here.get("S").isName() && here.get("S").asName() === type) return here;
    const kids = here.get("K");
    const list = kids.isArray() ? Array.from({ length: kids.length }, (_, at) => kids.get(at)) : [kids];
    return list
      .filter((kid) => kid.isDictionary())
      .map(find)
      .find((found) => found !== undefined);
  };
  const found = find(catalogue(pdf).get("StructTreeRoot"));
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

const rename = (type: string, other: string) => (pdf: PDFDocument) => element(pdf, type).put("S", pdf.newName(other));

describe("a paper is found inaccessible when", () => {
  it.each<[string, (pdf: PDFDocument) => void]>([
    ["the catalogue does not say that it is marked", (pdf) => catalogue(pdf).get("MarkInfo").put("Marked", false)],
    ["the catalogue names no language", (pdf) => catalogue(pdf).delete("Lang")],
    ["the title is not displayed", (pdf) => catalogue(pdf).delete("ViewerPreferences")],
    ["the metadata does not claim PDF/UA-1", (pdf) => catalogue(pdf).delete("Metadata")],
    ["the metadata has no title", (pdf) => catalogue(pdf).delete("Metadata")],
    ["marked content and structure tree differ", (pdf) => element(pdf, "P").delete("K")],
    ["the structure tree has no parent tree", (pdf) => catalogue(pdf).get("StructTreeRoot").delete("ParentTree")],
    ["a figure has no alternative text", (pdf) => element(pdf, "Figure").delete("Alt")],
    ["a table's rows differ in length", (pdf) => element(pdf, "TR").get("K").delete(0)],
    ["a table header has no scope", (pdf) => element(pdf, "TH").delete("A")],
    ["headings do not begin at 1 or leave a level out", rename("H1", "P")],
    ["a font is not embedded or has no Unicode map", (pdf) => fontOf(pdf).delete("ToUnicode")],
    ["02-001 a structure type is not standard, nor mapped to one", rename("P", "Absatz")],
    ["02-004 a standard structure type is mapped to another", (pdf) => roles(pdf).put("P", pdf.newName("Span"))],
    ["09-004 a part of a table or list stands where it must not", rename("THead", "Div")],
    ["13-004 a figure has nothing on the page", (pdf) => element(pdf, "Figure").delete("K")],
    ["14-006 numbered and unnumbered headings are mixed", rename("H2", "H")],
    ["28-009 a page with links does not follow the structure", (pdf) => page(pdf).delete("Tabs")],
    ["28-011 a link is not within a Link", rename("Link", "Span")],
    ["28-012 a link does not say where it leads", (pdf) => page(pdf).get("Annots", 0).delete("Contents")],
    ["the file holds scripts, forms, attachments or layers", (pdf) => catalogue(pdf).put("AA", pdf.newDictionary())],
  ])("%s", (fault, spoil) => {
    const pdf = openPdf(whole);
    spoil(pdf);
    expect(findAccessibilityFaults(pdf.saveToBuffer("").asUint8Array())).toContain(fault);
  });

  it.each([
    ["something is painted outside tags and artifacts", "0 0 9 9 re f"],
    ["tags stand inside artifacts, or artifacts inside tags", "/Artifact BMC /P <</MCID 0>> BDC EMC EMC"],
  ])("%s", (fault, drawing) => {
    const pdf = openPdf(whole);
    const contents = page(pdf).get("Contents");
    const stream = contents.isArray() ? contents.get(0) : contents;
    stream.writeStream(`${stream.readStream().asString()}\n${drawing}`);
    expect(findAccessibilityFaults(pdf.saveToBuffer("").asUint8Array())).toContain(fault);
  });

  it("the file is encrypted", () => {
    const locked = openPdf(whole).saveToBuffer("encrypt=aes-256").asUint8Array();
    expect(findAccessibilityFaults(locked)).toContain("26-001 the file is encrypted");
  });
});

function roles(pdf: PDFDocument): PDFObject {
  return catalogue(pdf).get("StructTreeRoot", "RoleMap");
}

function fontOf(pdf: PDFDocument): PDFObject {
  const fonts: PDFObject[] = [];
  page(pdf)
    .getInheritable("Resources")
    .get("Font")
    .forEach((font) => fonts.push(font));
  const [first] = fonts;
  if (first === undefined) throw new Error("no font");
  return first;
}

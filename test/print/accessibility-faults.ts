import type { PDFDocument, PDFObject } from "mupdf";

import { readPainting } from "./content-stream.ts";
import { findMatterhornFaults } from "./matterhorn-faults.ts";
import { listPages, openPdf } from "./pdf.ts";
import { listElements, readStructure, type StructureElement } from "./structure.ts";

/**
 * Checks of PDF/UA-1 (ISO 14289-1) that a program can make, those of `findMatterhornFaults` among them; each gives a
 * sentence when it fails. What the file's author alone can know, whether tags say what the page shows, stays with
 * whoever looks.
 */
export function findAccessibilityFaults(bytes: Uint8Array, { claimsUa = true } = {}): readonly string[] {
  const pdf = openPdf(bytes);
  const root = pdf.getTrailer().get("Root");
  const xmp = root.get("Metadata").isStream() ? root.get("Metadata").readStream().asString() : "";
  const tree = readStructure(pdf);
  const elements = listElements(tree);
  const checks: readonly (readonly [fault: string, isFine: boolean])[] = [
    ["the catalogue does not say that it is marked", root.get("MarkInfo", "Marked").valueOf() === true],
    ["the catalogue names no language", root.get("Lang").isString() && root.get("Lang").asString().startsWith("de")],
    ["the title is not displayed", !claimsUa || root.get("ViewerPreferences", "DisplayDocTitle").valueOf() === true],
    ["the metadata does not claim PDF/UA-1", !claimsUa || /pdfuaid:part(?:>|=")1/.test(xmp)],
    ["the metadata has no title", /<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(xmp)],
    ["something is painted outside tags and artifacts", pageMarks(pdf).every(({ unmarked }) => unmarked === 0)],
    ["tags stand inside artifacts, or artifacts inside tags", pageMarks(pdf).every(({ mixed }) => mixed === 0)],
    ["marked content and structure tree differ", sameContent(pdf, elements)],
    ["the structure tree has no parent tree", !root.get("StructTreeRoot", "ParentTree").isNull()],
    ["a figure has no alternative text", ofType(elements, "Figure").every(({ alt }) => (alt ?? "") !== "")],
    ["a table's rows differ in length", ofType(elements, "Table").every(isRegular)],
    ["a table header has no scope", ofType(elements, "TH").every(({ scope }) => scope !== undefined)],
    ["headings do not begin at 1 or leave a level out", areNested(elements)],
    ["a font is not embedded or has no Unicode map", fontsOf(pdf).every(isComplete)],
  ];
  return [...checks.flatMap(([fault, isFine]) => (isFine ? [] : [fault])), ...findMatterhornFaults(pdf, elements)];
}

function ofType(elements: readonly StructureElement[], type: string): readonly StructureElement[] {
  return elements.filter((element) => element.type === type);
}

function pageMarks(pdf: PDFDocument) {
  return listPages(pdf).map((page) => {
    const object = page.getObject();
    const contents = object.get("Contents");
    const streams = contents.isArray()
      ? Array.from({ length: contents.length }, (_, at) => contents.get(at))
      : [contents];
    const painting = readPainting(streams.map((it) => it.readStream().asString()).join("\n"));
    return { page: object.asIndirect(), ...painting };
  });
}

function sameContent(pdf: PDFDocument, elements: readonly StructureElement[]): boolean {
  const painted = pageMarks(pdf).flatMap(({ page, mcids }) => mcids.map((mcid) => `${page}/${mcid}`));
  const referenced = elements.flatMap(({ content }) => content.map(([page, mcid]) => `${page}/${mcid}`));
  return painted.toSorted().join() === referenced.toSorted().join() && painted.length > 0;
}

function isRegular(table: StructureElement): boolean {
  const lengths = ofType(listElements(table), "TR").map((row) =>
    row.children.reduce((sum, cell) => sum + cell.columns, 0),
  );
  return lengths.length > 0 && new Set(lengths).size === 1;
}

function areNested(elements: readonly StructureElement[]): boolean {
  const levels = elements.flatMap(({ type }) => /^H(\d)$/.exec(type)?.[1] ?? []).map(Number);
  return levels[0] === 1 && levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1);
}

function fontsOf(pdf: PDFDocument): readonly PDFObject[] {
  return listPages(pdf).flatMap((page) => {
    const fonts: PDFObject[] = [];
    page
      .getObject()
      .getInheritable("Resources")
      .get("Font")
      .forEach((font) => fonts.push(font));
    return fonts;
  });
}

function isComplete(font: PDFObject): boolean {
  const descriptor = font.get("DescendantFonts", 0, "FontDescriptor");
  const isEmbedded = !descriptor.get("FontFile2").isNull() || !descriptor.get("FontFile3").isNull();
  return isEmbedded && !font.get("ToUnicode").isNull();
}

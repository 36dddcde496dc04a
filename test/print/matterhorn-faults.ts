import type { PDFDocument, PDFObject } from "mupdf";

import { listPages } from "./pdf.ts";
import type { StructureElement } from "./structure.ts";

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP " +
    "Figure Formula Form"
  ).split(" "),
);

/** What an element must stand in. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ["L"],
  LBody: ["LI"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
};

/**
 * Failure conditions of the Matterhorn Protocol 1.1 beside the general checks, as far as a program can find them and
 * what Typst writes could meet them; each is named with its number.
 */
export function findMatterhornFaults(pdf: PDFDocument, elements: readonly StructureElement[]): readonly string[] {
  const root = pdf.getTrailer().get("Root");
  const roles = root.get("StructTreeRoot", "RoleMap");
  const annotations = listPages(pdf).flatMap((page) => itemsOf(page.getObject().get("Annots")));
  const annotated = listPages(pdf).filter((page) => itemsOf(page.getObject().get("Annots")).length > 0);
  const linked = new Set(elements.filter(({ type }) => type === "Link").flatMap((it) => it.annotations));
  const checks: readonly (readonly [fault: string, isFine: boolean])[] = [
    ["02-001 a structure type is not standard, nor mapped to one", elements.slice(1).every((it) => hasRole(it, roles))],
    ["02-004 a standard structure type is mapped to another", keysOf(roles).every((key) => !STANDARD.has(key))],
    ["09-004 a part of a table or list stands where it must not", elements.every(hasProperChildren)],
    [
      "13-004 a figure has nothing on the page",
      elements.every(({ type, content }) => type !== "Figure" || content.length > 0),
    ],
    ["14-006 numbered and unnumbered headings are mixed", elements.every(({ type }) => type !== "H")],
    ["26-001 the file is encrypted", pdf.getTrailer().get("Encrypt").isNull()],
    ["28-009 a page with links does not follow the structure", annotated.every(followsStructure)],
    ["28-011 a link is not within a Link", annotations.every((it) => linked.has(it.asIndirect()))],
    ["28-012 a link does not say where it leads", annotations.every((it) => it.get("Contents").isString())],
    ["the file holds scripts, forms, attachments or layers", ACTIVE.every((key) => root.get(key).isNull())],
  ];
  return checks.flatMap(([fault, isFine]) => (isFine ? [] : [fault]));
}

const ACTIVE = ["AcroForm", "OpenAction", "AA", "OCProperties", "Names", "AF"];

function hasRole({ type }: StructureElement, roles: PDFObject): boolean {
  if (STANDARD.has(type)) return true;
  const role = roles.isDictionary() ? roles.get(type) : roles;
  return role.isName() && STANDARD.has(role.asName());
}

function hasProperChildren({ type, children }: StructureElement): boolean {
  return children.every((child) => PARENTS[child.type]?.includes(type) ?? true);
}

function followsStructure(page: { getObject(): PDFObject }): boolean {
  const tabs = page.getObject().get("Tabs");
  return tabs.isName() && tabs.asName() === "S";
}

function itemsOf(array: PDFObject): readonly PDFObject[] {
  return array.isArray() ? Array.from({ length: array.length }, (_, at) => array.get(at)) : [];
}

function keysOf(dictionary: PDFObject): readonly string[] {
  const keys: string[] = [];
  if (dictionary.isDictionary()) dictionary.forEach((_, key) => keys.push(String(key)));
  return keys;
}

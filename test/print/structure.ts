import type { PDFDocument, PDFObject } from "mupdf";

/** One element of a PDF's structure tree. */
export interface StructureElement {
  readonly type: string;
  readonly alt: string | undefined;
  readonly scope: string | undefined;
  readonly columns: number;
  readonly children: readonly StructureElement[];
  /** Marked content of this element itself: page object number and id. */
  readonly content: readonly (readonly [page: number, mcid: number])[];
  /** Object numbers of the annotations it holds. */
  readonly annotations: readonly number[];
}

/** The structure tree of a PDF; its root has the type `StructTreeRoot`. */
export function readStructure(pdf: PDFDocument): StructureElement {
  return readElement(pdf.getTrailer().get("Root", "StructTreeRoot"), 0);
}

function readElement(element: PDFObject, inherited: number): StructureElement {
  const page = element.get("Pg").isNull() ? inherited : element.get("Pg").asIndirect();
  const children: StructureElement[] = [];
  const content: (readonly [number, number])[] = [];
  const annotations: number[] = [];
  for (const kid of kidsOf(element)) {
    if (kid.isNumber()) content.push([page, kid.asNumber()]);
    else if (kid.get("Type").isName() && kid.get("Type").asName() === "MCR") {
      content.push([kid.get("Pg").isNull() ? page : kid.get("Pg").asIndirect(), kid.get("MCID").asNumber()]);
    } else if (kid.get("Type").isName() && kid.get("Type").asName() === "OBJR") {
      annotations.push(kid.get("Obj").asIndirect());
    } else if (kid.get("S").isName()) children.push(readElement(kid, page));
  }
  const type = element.get("S").isName() ? element.get("S").asName() : "StructTreeRoot";
  const alt = element.get("Alt").isString() ? element.get("Alt").asString() : undefined;
  return {
    type,
    alt,
    scope: attribute(element, "Scope"),
    columns: Number(attribute(element, "ColSpan") ?? 1),
    children,
    content,
    annotations,
  };
}

function kidsOf(element: PDFObject): readonly PDFObject[] {
  const kids = element.get("K");
  if (kids.isArray()) return Array.from({ length: kids.length }, (_, index) => kids.get(index));
  return kids.isNull() ? [] : [kids];
}

function attribute(element: PDFObject, name: string): string | undefined {
  const attributes = element.get("A");
  const list = attributes.isArray()
    ? Array.from({ length: attributes.length }, (_, index) => attributes.get(index))
    : [attributes];
  const found = list
    .map((it) => (it.isDictionary() ? it.get(name) : undefined))
    .find((it) => it !== undefined && !it.isNull());
  return found === undefined ? undefined : String(found.valueOf());
}

/** An element and all below it. */
export function listElements(element: StructureElement): readonly StructureElement[] {
  return [element, ...element.children.flatMap(listElements)];
}

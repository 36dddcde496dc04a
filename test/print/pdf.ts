import * as mupdf from "mupdf";

/** Millimetres per PDF point. */
export const MM = 25.4 / 72;

export function openPdf(bytes: Uint8Array): mupdf.PDFDocument {
  return new mupdf.PDFDocument(bytes);
}

export function listPages(pdf: mupdf.PDFDocument): readonly mupdf.PDFPage[] {
  return Array.from({ length: pdf.countPages() }, (_, index) => pdf.loadPage(index));
}

/** A line of text and its box in millimetres from the page's upper left corner. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  /** Size of its first letter in points. */
  readonly size: number;
}

/** The lines of a page, as a text extractor finds them. */
export function readLines(page: mupdf.PDFPage): readonly Line[] {
  const lines: Line[] = [];
  let text = "";
  let size = 0;
  let box: mupdf.Rect = [0, 0, 0, 0];
  page.toStructuredText("preserve-whitespace").walk({
    beginLine(bbox) {
      box = bbox;
      text = "";
      size = 0;
    },
    onChar(character, _origin, _font, points) {
      text += character;
      size ||= points;
    },
    endLine() {
      const [x, y, right, bottom] = box.map((points) => points * MM);
      lines.push({ text, x: x ?? 0, y: y ?? 0, right: right ?? 0, bottom: bottom ?? 0, size });
    },
  });
  return lines;
}

/** All text of a PDF, its lines joined by line breaks. */
export function readText(bytes: Uint8Array): string {
  return listPages(openPdf(bytes))
    .flatMap((page) => readLines(page).map((line) => line.text))
    .join("\n");
}

/** A page as grey pixels. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** One byte per pixel, row by row. */
  readonly pixels: Uint8ClampedArray;
}

export function rasterise(page: mupdf.PDFPage, dpi: number): Raster {
  const pixmap = page.toPixmap(mupdf.Matrix.scale(dpi / 72, dpi / 72), mupdf.ColorSpace.DeviceGray, false);
  const width = pixmap.getWidth();
  const height = pixmap.getHeight();
  const stride = pixmap.getStride();
  const source = pixmap.getPixels();
  const pixels = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) pixels.set(source.subarray(y * stride, y * stride + width), y * width);
  return { width, height, pixels };
}

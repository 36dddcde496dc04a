import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import * as mupdf from "mupdf";
import { afterAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { listPages, openPdf, rasterise, type Raster } from "./pdf.ts";
import { printPaper } from "./print.ts";
import { application, applicationFor, foreignForms } from "./revisions.ts";

const printer = createPrinter();
afterAll(() => printer.close());

const FOLDER = join(import.meta.dirname, "golden");
const DPI = 60;
/**
 * Tolerance: at most 0.2 % of the pixels may differ by more than a quarter of the way from black to white. That lets
 * another version of the rasteriser smooth edges differently; a moved line or a lost word is many times more.
 */
const MOST_DIFFERENT = 0.002;
const NOTICEABLE = 64;

const submitted = { reference: "K7PM4X2Q", receivedAt: new Date("2026-06-15T10:00:00Z") };
const [, foreign, answers] = foreignForms.find(([name]) => name === "person") ?? [];

describe("the pages look as they did when somebody last looked at them", () => {
  it.each([
    ["application", 0, () => ({ revision: application, answers: applicationFor(6), ...submitted })],
    ["notes", 1, () => ({ revision: application, answers: applicationFor(6), ...submitted })],
    ["supplement", 2, () => ({ revision: application, answers: applicationFor(6), ...submitted })],
    ["empty-supplement", 2, () => ({ revision: application, answers: {}, blank: true })],
    ["default-layout", 0, () => ({ revision: foreign ?? application, answers: answers ?? {}, ...submitted })],
  ])("%s", async (name, index, input) => {
    const { bytes } = await printPaper(printer, input());
    const page = listPages(openPdf(bytes))[index];
    if (page === undefined) throw new Error(`there is no page ${index + 1}`);
    const file = join(FOLDER, `${name}.png`);
    if (process.env["UPDATE_GOLDEN"] === "1") writePng(page, file);
    expect(existsSync(file), `look at the page, then write it with UPDATE_GOLDEN=1: ${file}`).toBe(true);
    expect(differenceOf(rasterise(page, DPI), readPng(file))).toBeLessThanOrEqual(MOST_DIFFERENT);
  });

  it("and a page with one line moved by a millimetre is told apart", async () => {
    const { bytes } = await printPaper(printer, { revision: application, answers: applicationFor(6), ...submitted });
    const page = listPages(openPdf(bytes))[0];
    if (page === undefined) throw new Error("no page");
    const raster = rasterise(page, DPI);
    const moved = Uint8ClampedArray.from(raster.pixels);
    const from = raster.width * 400;
    moved.copyWithin(from + raster.width * 2, from, from + raster.width * 40);
    expect(differenceOf({ ...raster, pixels: moved }, raster)).toBeGreaterThan(MOST_DIFFERENT);
  });
});

/** The share of pixels that differ noticeably; 1 when the pages differ in size. */
function differenceOf(one: Raster, two: Raster): number {
  if (one.width !== two.width || one.height !== two.height) return 1;
  const different = one.pixels.reduce((sum, grey, at) => {
    return sum + (Math.abs(grey - (two.pixels[at] ?? 0)) > NOTICEABLE ? 1 : 0);
  }, 0);
  return different / one.pixels.length;
}

function writePng(page: mupdf.PDFPage, file: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const pixmap = page.toPixmap(mupdf.Matrix.scale(DPI / 72, DPI / 72), mupdf.ColorSpace.DeviceGray, false);
  writeFileSync(file, pixmap.asPNG());
}

function readPng(file: string): Raster {
  const pixmap = new mupdf.Image(readFileSync(file)).toPixmap();
  const width = pixmap.getWidth();
  const height = pixmap.getHeight();
  const source = pixmap.getPixels();
  const pixels = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    pixels.set(source.subarray(y * pixmap.getStride(), y * pixmap.getStride() + width), y * width);
  }
  return { width, height, pixels };
}

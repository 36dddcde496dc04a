import { fileURLToPath } from "node:url";
import { readFileSync } from "node:fs";

import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

import { parsePaperCode, type ParsedPaperCode } from "../../src/form/paper-code.ts";
import { listPages, openPdf, rasterise } from "./pdf.ts";

prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm"))))
      .buffer,
  },
});

/** What a scanner at 200 dpi finds: per page the codes on it. */
export async function scanPages(bytes: Uint8Array): Promise<readonly (readonly ParsedPaperCode[])[]> {
  const found: (readonly ParsedPaperCode[])[] = [];
  for (const page of listPages(openPdf(bytes))) {
    const { width, height, pixels } = rasterise(page, 200);
    const data = new Uint8ClampedArray(width * height * 4);
    for (const [at, grey] of pixels.entries()) data.set([grey, grey, grey, 255], at * 4);
    // Pages are looked at one after the other: each holds some megabytes of pixels.
    // oxlint-disable-next-line no-await-in-loop
    const codes = await readBarcodes({ data, width, height, colorSpace: "srgb" } as ImageData, { formats: ["QRCode"] });
    found.push(codes.map(({ text }) => parsePaperCode(text)));
  }
  return found;
}

import bwip from "bwip-js/node";

/** A QR code as an SVG document with one path, and how many modules wide it is with its white margin. */
export interface QrCode {
  readonly svg: string;
  readonly modules: number;
}

/** White modules around the symbol (ISO 18004). */
const MARGIN = 4;
/**
 * Error correction level and mask; apart, because the package's types know none of a symbology's own options. The mask
 * is fixed: looking for the best of eight takes two thirds of the time and is meant for data with long runs, not text.
 */
const LEVEL = { eclevel: "M", mask: 3 };

/** Draws `text` (UTF-8, byte mode, error correction level M: about 15 % may be lost). At most 2,331 bytes. */
export function drawQrCode(text: string): QrCode {
  // oxlint-disable-next-line import/no-named-as-default-member -- the named `raw` draws another kind of code
  const [symbol] = bwip.raw({ bcid: "qrcode", text, ...LEVEL });
  if (symbol === undefined || !("pixs" in symbol)) throw new Error("the QR code has no matrix");
  const { pixs, pixx, pixy } = symbol;
  const modules = pixx + 2 * MARGIN;
  const path = Array.from({ length: pixy }, (_, y) => rowPath(pixs.slice(y * pixx, (y + 1) * pixx), y + MARGIN));
  const size = `viewBox="0 0 ${modules} ${modules}" width="${modules}" height="${modules}"`;
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="${path.join("")}"/></svg>`, modules };
}

/** The dark runs of one row as rectangles of a path. */
function rowPath(row: readonly number[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== 1) continue;
    const start = x;
    while (row[x] === 1) x++;
    path += `M${start + MARGIN} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}

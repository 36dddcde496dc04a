import encodeQr from "qr";

/** A QR code as an SVG document with one path: how many modules wide it is, and how many of them are white on each side. */
export interface QrCode {
  readonly svg: string;
  readonly modules: number;
  readonly margin: number;
}

/** White modules around the symbol (ISO 18004). */
const MARGIN = 4;

/** Draws `text` (UTF-8, byte mode, error correction level M: about 15 % may be lost). At most 2,331 bytes. */
export function drawQrCode(text: string): QrCode {
  const rows = encodeQr(text, "raw", { ecc: "medium", encoding: "byte", border: MARGIN });
  const modules = rows.length;
  const size = `viewBox="0 0 ${modules} ${modules}" width="${modules}" height="${modules}"`;
  const path = rows.map(rowPath).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="${path}"/></svg>`;
  return { svg, modules, margin: MARGIN };
}

/** The dark runs of one row as rectangles of a path. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x] === true) x++;
    path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}

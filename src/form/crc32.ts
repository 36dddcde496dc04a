const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** CRC-32 of the UTF-8 bytes of `text` (ISO 3309, as in zip and PNG), eight hex digits in upper case. */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (const byte of utf8Bytes(text)) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).toUpperCase().padStart(8, "0");
}

/** The UTF-8 bytes of `text`; a lone surrogate counts as U+FFFD. The core has no `TextEncoder` to call. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    length = putPoint(bytes, length, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return bytes.subarray(0, length);
}

/** Writes a code point at `at`; gives the place behind it. */
function putPoint(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at] = point;
    return at + 1;
  }
  const trailing = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes[at] = ((0xff00 >> (trailing + 1)) & 0xff) | (point >> (6 * trailing));
  for (let left = trailing - 1; left >= 0; left--) bytes[at + trailing - left] = 0x80 | ((point >> (6 * left)) & 0x3f);
  return at + 1 + trailing;
}

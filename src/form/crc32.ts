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
export function utf8Bytes(text: string): readonly number[] {
  return [...text].flatMap((character) => bytesOf(character.codePointAt(0) ?? 0));
}

function bytesOf(point: number): readonly number[] {
  if (point >= 0xd800 && point <= 0xdfff) return bytesOf(0xfffd);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), trail(point)];
  if (point < 0x10000) return [0xe0 | (point >> 12), trail(point >> 6), trail(point)];
  return [0xf0 | (point >> 18), trail(point >> 12), trail(point >> 6), trail(point)];
}

function trail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

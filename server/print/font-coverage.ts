import { readFileSync } from "node:fs";

import { fontFiles } from "./fonts.ts";

/** Tells whether every face of the paper's font can draw a code point. */
export type Coverage = (codePoint: number) => boolean;

let known: Coverage | undefined;

/** What the paper's font covers, read once from its files. */
export function loadCoverage(): Coverage {
  known ??= intersect(fontFiles.map((file) => readCharacterMap(readFileSync(file))));
  return known;
}

function intersect(maps: readonly ReadonlySet<number>[]): Coverage {
  const [first = new Set<number>(), ...others] = maps;
  const common = new Set([...first].filter((codePoint) => others.every((map) => map.has(codePoint))));
  return (codePoint) => common.has(codePoint);
}

/** The code points of a TrueType file's `cmap` table (OpenType 1.9, subtable formats 4 and 12). */
function readCharacterMap(font: Buffer): ReadonlySet<number> {
  const table = tableOffset(font, "cmap");
  const covered = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
    const subtable = table + font.readUInt32BE(table + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, covered);
    if (format === 12) addGroups(font, subtable, covered);
  }
  return covered;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function addSegments(font: Buffer, subtable: number, covered: Set<number>): void {
  const length = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  for (let at = 0; at < length; at += 2) {
    const end = font.readUInt16BE(ends + at);
    const start = font.readUInt16BE(ends + 2 + length + at);
    const delta = font.readUInt16BE(ends + 2 + 2 * length + at);
    const place = ends + 2 + 3 * length + at;
    const offset = font.readUInt16BE(place);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const glyph = offset === 0 ? point + delta : font.readUInt16BE(place + offset + (point - start) * 2);
      if ((glyph & 0xffff) !== 0) covered.add(point);
    }
  }
}

function addGroups(font: Buffer, subtable: number, covered: Set<number>): void {
  for (let index = 0; index < font.readUInt32BE(subtable + 12); index++) {
    const group = subtable + 16 + index * 12;
    for (let point = font.readUInt32BE(group); point <= font.readUInt32BE(group + 4); point++) covered.add(point);
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { FORMATS } from "../../src/form/formats.ts";

interface Entry {
  readonly group: string;
  readonly kind: string;
  readonly text: string;
}

/** The list names each entry by its code points; the last column only shows it. */
function parseEntry(line: string): Entry {
  const [group = "", kind = "", codePoints = ""] = line.split(";").map((column) => column.trim());
  const text = codePoints
    .split(/[\s+]+/)
    .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .join("");
  return { group, kind, text };
}

const entries = readFileSync(join(import.meta.dirname, "din-91379/latin_list_1.3.txt"), "utf8")
  .split(/\r?\n/)
  .filter((line) => line.includes(";"))
  .map(parseEntry);

function textsOf(...groups: readonly string[]): readonly string[] {
  return entries.filter(({ group }) => groups.includes(group)).map(({ text }) => text);
}

const typeA = textsOf("bll", "bnlreq");
const typeB = [...typeA, ...textsOf("bnl")];
const marks = textsOf("dc");

function accepts(format: string, text: string): boolean {
  return FORMATS[format]?.test(text.normalize("NFC")) ?? false;
}

function refused(format: string, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !accepts(format, text));
}

describe("DIN 91379", () => {
  it("lists 500 letters, 149 sequences and 18 other signs for names", () => {
    const letters = entries.filter(({ group }) => group === "bll");
    expect(letters.filter(({ kind }) => kind === "char")).toHaveLength(500);
    expect(letters.filter(({ kind }) => kind === "seq")).toHaveLength(149);
    expect(textsOf("bnlreq")).toHaveLength(18);
  });

  it("type A takes every entry of its list, alone and all together", () => {
    expect(refused("din-91379-a", [...typeA, typeA.join("")])).toEqual([]);
  });

  it("type B takes every entry of its list, alone and all together", () => {
    expect(refused("din-91379-b", [...typeB, typeB.join("")])).toEqual([]);
  });

  it("type A refuses what only type B has", () => {
    expect(textsOf("bnl").filter((text) => accepts("din-91379-a", text))).toEqual([]);
  });

  it.each([
    ["signs N3", "bnlopt"],
    ["control characters and NBSP (N4)", "bnlnot"],
    ["Greek letters", "gl"],
    ["Cyrillic letters", "cl"],
    ["signs E1", "enl"],
    ["marks that stand alone", "dc"],
  ])("both types refuse %s", (_, group) => {
    const others = textsOf(group).filter((text) => !typeB.includes(text.normalize("NFC")));
    expect(others).not.toEqual([]);
    expect(others.filter((text) => accepts("din-91379-a", text) || accepts("din-91379-b", text))).toEqual([]);
  });

  it("a letter with a mark passes exactly when the list has the two together", () => {
    const listed = new Set(typeA.map((text) => text.normalize("NFC")));
    const letters = textsOf("bll").filter((text) => [...text].length === 1);
    const wrong = letters.flatMap((letter) =>
      marks
        .map((mark) => (letter + mark).normalize("NFC"))
        .filter((text) => accepts("din-91379-a", text) !== listed.has(text)),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["a character outside every list", "Ⱥ"],
    ["a private-use character", "\uE000"],
    ["a soft hyphen", "\u00AD"],
    ["a zero-width joiner", "a\u200Db"],
    ["a lone surrogate", "\uD800"],
    ["an emoji", "😀"],
    ["a line break at the end", "Name\n"],
  ])("both types refuse %s", (_, text) => {
    expect([accepts("din-91379-a", text), accepts("din-91379-b", text)]).toEqual([false, false]);
  });
});

import { crc32 as zlibCrc32 } from "node:zlib";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { crc32 } from "../../src/form/crc32.ts";
import { formatPaperCode, parsePaperCode, type PaperCode } from "../../src/form/paper-code.ts";

const CODE: PaperCode = {
  form: "parking-permit",
  revision: "2026-01-01",
  kind: "permit",
  index: 0,
  count: 2,
  reference: "P-ABCDEFG",
  fields: ["Müller", "", "1"],
};

const checked = (body: string): string => `${body}\t${crc32(body)}`;

describe("the code of a sheet", () => {
  it("is one line of fields with tabs between them, the checksum last", () => {
    const body = "VORDRUCK1\tparking-permit\t2026-01-01\tpermit\t0\t2\tP-ABCDEFG\tMüller\t\t1";
    expect(formatPaperCode(CODE)).toBe(`${body}\t${crc32(body)}`);
  });

  it("is read back as it was written, whatever stands in the fields", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (fields) => {
        const code = { ...CODE, fields };
        expect(parsePaperCode(formatPaperCode(code))).toEqual({ kind: "code", code });
      }),
    );
  });

  it("is read with the line end a scanner adds", () => {
    expect(parsePaperCode(`${formatPaperCode(CODE)}\r\n`)).toEqual({ kind: "code", code: CODE });
  });

  it("with a single character changed is told to be damaged", () => {
    const text = formatPaperCode(CODE);
    for (let at = "VORDRUCK1\t".length; at < text.length; at++) {
      const changed = text.slice(0, at) + (text.charAt(at) === "X" ? "Y" : "X") + text.slice(at + 1);
      expect(parsePaperCode(changed).kind).toBe("damaged");
    }
  });

  it.each([
    ["an empty text", "", { kind: "foreign" }],
    ["another code", "https://example.org", { kind: "foreign" }],
    ["a word that begins alike", "VORDRUCKEREI\tx", { kind: "foreign" }],
    ["a newer program's code", "VORDRUCK2\tx\ty", { kind: "unknown-version", version: "2" }],
    ["the beginning alone", "VORDRUCK1", { kind: "damaged" }],
    ["words for numbers with a right checksum", checked("VORDRUCK1\tform\tdate\tkind\tone\t2\tR"), { kind: "damaged" }],
    ["more sheets than there can be", checked("VORDRUCK1\tform\tdate\tkind\t0\t4294967295\tR"), { kind: "damaged" }],
    ["too few fields with a right checksum", checked("VORDRUCK1\tform"), { kind: "damaged" }],
  ])("is told apart from %s", (_, text, expected) => {
    expect(parsePaperCode(text)).toEqual(expected);
  });
});

describe("the checksum of a code", () => {
  it("is the one of ISO 3309", () => {
    expect(crc32("123456789")).toBe("CBF43926");
    expect(crc32("")).toBe("00000000");
  });

  it("is taken over the bytes of the text in UTF-8, as every other program does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(crc32(text)).toBe(zlibCrc32(Buffer.from(text)).toString(16).toUpperCase().padStart(8, "0"));
      }),
    );
    expect(crc32("\uD800ẍ")).toBe(crc32("\uFFFDẍ"));
  });
});

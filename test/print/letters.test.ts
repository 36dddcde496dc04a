import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { listPages, openPdf, rasterise } from "./pdf.ts";
import { printPaper, textOf } from "./print.ts";
import { application } from "./revisions.ts";

const printer = createPrinter();
afterAll(() => printer.close());
const printName = (name: string, vorname = "Erika") =>
  printPaper(printer, { revision: application, answers: { antragsteller: { name, vorname } } });

const LIST = join(import.meta.dirname, "../definitions/din-91379/latin_list_1.3.txt");

/** Letters, sequences and signs of names (types A and B), as they stand in the list. */
const entries = readFileSync(LIST, "utf8")
  .split("\n")
  .filter((line) => /^(?:bll|bnlreq|bnl);/.test(line))
  .map((line) => {
    const codes = line.split(";")[2] ?? "";
    return codes
      .trim()
      .split(/[\s+]+/)
      .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .join("");
  });

describe("the letters of DIN 91379", () => {
  it("are all drawn, none replaced", async () => {
    const rows = Array.from({ length: Math.ceil(entries.length / 40) }, (_, at) => ({
      lanr: "123456601",
      name: entries.slice(at * 40, at * 40 + 20).join(" "),
      vorname: entries.slice(at * 40 + 20, at * 40 + 40).join(" "),
    }));
    const answers = { antragsteller: {}, zusatzblaetter: [{ bsnr: "960123400", angestellte: rows }] };
    const paper = await printPaper(printer, { revision: application, answers });
    expect(entries.length).toBeGreaterThan(690);
    expect(paper.findings).toEqual([]);
    expect(textOf(paper.pages)).not.toContain("□");
  });

  it("can be read back from the text, base letters of sequences included", async () => {
    const letters = entries.filter((entry) => /^\p{L}$/u.test(entry));
    const text: string[] = [];
    for (let at = 0; at < letters.length; at += 50) {
      // One print after the other: each is its own page of letters.
      // oxlint-disable-next-line no-await-in-loop
      text.push(textOf((await printName(letters.slice(at, at + 50).join(" "))).pages));
    }
    const read = new Set(text.join(" ").normalize("NFC"));
    expect(letters.filter((letter) => !read.has(letter.normalize("NFC")))).toEqual([]);
  });
});

describe("a long value", () => {
  it.each([
    ["in 11 points while it takes one line", "WW", 11, 1],
    ["smaller when it then takes one line", "WWWW ".repeat(12).trim(), 9, 1],
    ["in 8 points over several lines beyond that", "WWWW ".repeat(24).trim(), 8, 2],
    ["in 8 points, broken anywhere, without a space", "W".repeat(120), 8, 2],
    ["in full lines when long and short words take turns", `W ${"W".repeat(70)} W ${"W".repeat(70)} W`, 8, 3],
  ])("is printed %s", async (_, name, size, lines) => {
    const { pages } = await printName(name);
    const printed = (pages[0] ?? []).filter((line) => line.y > 104 && /^[W ]+$/.test(line.text));
    expect(
      printed
        .map((line) => line.text)
        .join("")
        .replaceAll(/\s/g, ""),
    ).toBe(name.replaceAll(" ", ""));
    expect(new Set(printed.map((line) => Math.round(line.size)))).toEqual(new Set([size]));
    expect(printed).toHaveLength(lines);
    for (const line of printed) expect(line.right).toBeLessThanOrEqual(195);
  });

  it.each(["W", "W ", "W\n"])(
    "far beyond what the form allows, such as 6,000 times %j, runs on over pages, none cut",
    async (text) => {
      const { pages } = await printName(text.repeat(6_000));
      const height = 297 - 20;
      const printed = pages.flat().filter((line) => /^[W ]+$/.test(line.text) && line.bottom <= height);
      expect(
        printed
          .map((line) => line.text)
          .join("")
          .replaceAll(" ", ""),
      ).toHaveLength(6_000);
    },
  );

  it("never covers another line", async () => {
    const long = "W".repeat(120);
    const people = [{ lanr: "123456601", name: long, vorname: long.slice(40) }];
    const answers = {
      antragsteller: { name: long, titel: long.slice(20), vorname: long.slice(40) },
      zusatzblaetter: [{ bsnr: "960123400", angestellte: people }],
    };
    const { pages } = await printPaper(printer, { revision: application, answers });
    expect(pages).toHaveLength(4);
    for (const lines of pages) {
      for (const [at, one] of lines.entries()) {
        for (const two of lines.slice(at + 1)) {
          const wide = Math.min(one.right, two.right) - Math.max(one.x, two.x);
          const high = Math.min(one.bottom, two.bottom) - Math.max(one.y, two.y);
          // Boxes of text reach from the highest to the lowest letter of the font: neighbours may touch by a fraction.
          expect(wide > 0.5 && high > 1.4 ? [one.text, two.text] : []).toEqual([]);
        }
      }
    }
  });
});

it("makes room above the first field for the largest code and all that stands beneath it", async () => {
  const longest = "ẍ".repeat(80);
  const answers = { antragsteller: { name: `漢${longest}${longest}`, titel: longest, vorname: longest } };
  const submitted = { reference: "K7PM4X2Q", receivedAt: new Date("2026-06-15T10:00:00Z"), replaces: "M3T8WZ5R" };
  const { pages } = await printPaper(printer, { revision: application, answers, ...submitted });
  const place = (text: RegExp) => (pages[0] ?? []).find((line) => text.test(line.text));
  const below = place(/^Name, Titel$/)?.y ?? 0;
  expect(below).toBeGreaterThan(100);
  expect(place(/^□ steht für/)?.bottom).toBeLessThan(below);
});

describe("a sheet", () => {
  it.each([
    ["five rows of 50 and 50 wide letters", 5, "W".repeat(50), "W".repeat(50)],
    ["rows of the longest names", 5, "W".repeat(120), "W".repeat(80)],
    ["short and long rows", 6, "W".repeat(100), "W"],
  ])("with %s keeps to one page", async (_, count, name, vorname) => {
    const person = { lanr: "123456601", name, vorname };
    const people = Array.from({ length: count }, () => person);
    const answers = { antragsteller: {}, zusatzblaetter: [{ bsnr: "960123400", angestellte: people }] };
    const { pages } = await printPaper(printer, { revision: application, answers });
    const sheets = Number(/Blatt 1 von (\d+)/.exec(textOf(pages))?.[1]);
    expect(pages).toHaveLength(2 + 2 * sheets);
  });
});

describe("a character outside the font", () => {
  it("becomes □, with a finding and a remark on the paper", async () => {
    const paper = await printName("Muster 😀 漢");
    expect(paper.findings).toMatchObject([{ pointer: "/antragsteller/name", keyword: "unprintable" }]);
    expect(textOf(paper.pages)).toContain("Muster □ □");
    expect(textOf(paper.pages)).toContain("□ steht für ein Zeichen, das sich nicht drucken lässt.");
  });

  it.each([
    ["a control character", "A\u0000B", "A□B"],
    ["a lone surrogate", "A\uD800B", "A□B"],
    ["a zero-width joiner", "A\u200DB", "AB"],
  ])("such as %s does not stop the print", async (_, name, printed) => {
    expect(textOf((await printName(name)).pages).replaceAll("\u00AD", "")).toContain(printed);
  });

  it.each(["#panic()", "*x*", "$x$", "<b>", '#read("/etc/passwd")', "\\u{41}", "-5", '"x"', "@a", "= b"])(
    "or a sign of the typesetter such as %s is printed as it stands",
    async (name) => {
      expect(textOf((await printName(name)).pages)).toContain(name);
    },
  );
});

it("draws something for a letter with a combining mark that has no letter of its own", async () => {
  const paper = await printName("M\u0302");
  const plain = await printName("M");
  const dark = (bytes: Uint8Array): number => {
    const page = listPages(openPdf(bytes))[0];
    if (page === undefined) return 0;
    const { width, pixels } = rasterise(page, 144);
    return pixels.subarray(width * 590, width * 640).reduce((sum, grey) => sum + (255 - grey), 0);
  };
  expect(dark(paper.bytes)).toBeGreaterThan(dark(plain.bytes));
});

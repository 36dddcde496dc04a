import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { listPages, MM, openPdf, rasterise } from "./pdf.ts";
import { printPaper, textOf, type PrintedPaper } from "./print.ts";
import { application, applicationFor } from "./revisions.ts";

const printer = createPrinter();
let paper: PrintedPaper;
beforeAll(async () => {
  paper = await printPaper(printer, { revision: application, answers: applicationFor(6) });
});
afterAll(() => printer.close());

const ADDRESS = [
  "Kassenärztliche Vereinigung Sachsen",
  "Ressort Vertragsärztliche Versorgung",
  "Fachbereich Arztregister",
  "Postfach 1164",
  "09070 Chemnitz",
];

describe("the first page", () => {
  it("has the address where the window of an envelope shows it: x 25-90, y 62.7-90 mm", () => {
    const lines = (paper.pages[0] ?? []).filter((line) => line.x < 91 && line.y > 54 && line.bottom < 99);
    expect(lines.map((line) => line.text)).toEqual(ADDRESS);
    for (const line of lines) {
      expect(line.x).toBeCloseTo(25, 1);
      expect(line.right).toBeLessThanOrEqual(90);
      expect(line.y).toBeGreaterThanOrEqual(62.7);
      expect(line.bottom).toBeLessThanOrEqual(90);
    }
  });

  it("has nothing else within the window's reach: x 0-110, y 45-99 mm", () => {
    const reaching = (paper.pages[0] ?? []).filter((line) => line.x < 110 && line.bottom > 45 && line.y < 99);
    expect(reaching.map((line) => line.text)).toEqual(ADDRESS);
    const page = listPages(openPdf(paper.bytes))[0];
    if (page === undefined) throw new Error("no page");
    const { width, pixels } = rasterise(page, 72);
    const inked: number[] = [];
    for (let y = Math.ceil(45 / MM); y < 99 / MM; y++) {
      for (let x = 0; x < 110 / MM; x++) {
        const isAddress = x * MM > 24 && x * MM < 91 && y * MM > 62 && y * MM < 91;
        if (!isAddress && (pixels[y * width + x] ?? 0) < 250) inked.push(x, y);
      }
    }
    expect(inked).toEqual([]);
  });

  it("begins with its fields at the same height, whatever stands beneath a usual code", async () => {
    const answers = {
      ...applicationFor(6),
      antragsteller: { name: "漢", titel: "Dr. med. habil.", vorname: "Friederike" },
    };
    const replaced = { replaces: "M3T8WZ5R", replacedBy: "W5R4T3QK" };
    const submitted = { reference: "K7PM4X2Q", receivedAt: new Date("2026-06-15T10:00:00Z"), ...replaced };
    const { pages } = await printPaper(printer, { revision: application, answers, ...submitted });
    const place = (page: PrintedPaper["pages"][number] | undefined, text: string) =>
      page?.find((line) => line.text.startsWith(text))?.y;
    expect(place(pages[0], "□ steht für")).toBeLessThan(99);
    expect(place(pages[0], "Name, Titel")).toBe(place(paper.pages[0], "Name, Titel"));
  });

  it("names the number of further sheets", () => {
    expect(textOf([paper.pages[0] ?? []])).toContain("mit 2 weiteren Blättern");
  });
});

describe("the official wording", () => {
  const PAGES: readonly (readonly [number, readonly string[]])[] = [
    [
      0,
      [
        "Antrag",
        "auf Erteilung des Online-Zugangs zum Mitgliederportal",
        "der Kassenärztlichen Vereinigung Sachsen",
        "Name, Titel",
        "Vorname",
        "Bitte beachten Sie die Hinweise zu Sicherheit und Datenschutz auf den Rückseiten. Mit der Unterschrift bestätigen Sie die Kenntnisnahme.",
        "Den Zugang zum Mitgliederportal finden Sie unter:",
        "https://mipo.kvs.kv-safenet.de",
        "Ihren Nutzernamen und Ihr Kennwort zum erstmaligen Anmelden erhalten Sie in Kürze auf dem Postweg.",
        "Hinweis:",
        "Online-Abrechnung und Honorarversand über das Mitgliederportal",
        "Nur der Honorarbescheid und der Begleitbrief des Vorstandsvorsitzenden werden postalisch zugesandt.",
        "Beantragung für Praxen mit angestellten Ärzten",
        "Nähere Angaben zu den berechtigten Personen sind auf dem Zusatzblatt einzutragen.",
        "Datum",
        "Unterschrift",
        "Arztstempel",
      ],
    ],
    [1, ["Sicherheitshinweise", "Datenschutzerklärung", "Technische Umsetzung"]],
    [
      2,
      [
        "BSNR",
        "Die untenstehend eingetragenen angestellten Ärzte/Psychotherapeuten erhalten einen eigenen Zugang",
        "LANR",
        "Name, Vorname",
        "Berechtigung zur Abgabe der Abrechnung für die Praxis",
        "Berechtigung zum Abruf von Dokumenten Praxis-BSNR bezogen (alle Dokumente mit Honorarbescheid)",
        "Berechtigung zum Abruf von Dokumenten Arzt-BSNR bezogen (nur arztbezogene Dokumente)",
        "Unterschrift der angestellten Ärzte",
        "Nutzernamen und Kennwörter zum erstmaligen Anmelden erhalten Sie in Kürze auf dem Postweg.",
        "Datum",
        "Unterschrift des anstellenden Arztes",
      ],
    ],
    [
      3,
      [
        "Erläuterungen:",
        "Mitgliederportal — Berechtigung zur Abgabe der Abrechnung für die Praxis",
        "die gesamte Abrechnung der Praxis online einzureichen",
        "Nachweis zur Punktzahlbegrenzung u.a.",
        "Dieses Recht beinhaltet die arztbezogene Einsicht und den Abruf aller arztbezogenen Dokumente zur BSNR der Praxis.",
      ],
    ],
  ];

  it.each(PAGES)("stands on page index %i", (index, wording) => {
    const text = textOf([paper.pages[index] ?? []]).replaceAll(/\s+/g, " ");
    for (const words of wording) expect(text).toContain(words);
  });

  it("comes in the official order on the first page", () => {
    const text = textOf([paper.pages[0] ?? []]).replaceAll(/\s+/g, " ");
    const places = (PAGES[0]?.[1] ?? []).slice(3).map((words) => text.lastIndexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("a supplement's front", () => {
  it("is landscape, with five rows of at least 12 mm to sign in", () => {
    const page = listPages(openPdf(paper.bytes))[4];
    const [, , width = 0, height = 0] = page?.getBounds() ?? [];
    expect([Math.round(width * MM), Math.round(height * MM)]).toEqual([297, 210]);
    const rules = ruledLines(page);
    const rows = rules.slice(1).map((y, at) => y - (rules[at] ?? 0));
    expect(rows.filter((row) => row >= 12)).toHaveLength(6);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(12);
  });
});

/** The heights in mm of the lines that cross the column to sign in. */
function ruledLines(page: ReturnType<typeof listPages>[number] | undefined): readonly number[] {
  if (page === undefined) return [];
  const { width, height, pixels } = rasterise(page, 144);
  const toMm = 25.4 / 144;
  const x = Math.round(270 / toMm);
  const found: number[] = [];
  for (let y = Math.round(40 / toMm); y < Math.min(height, 150 / toMm); y++) {
    const isInk = [-20, 0, 20].every((shift) => (pixels[y * width + x + shift] ?? 255) < 160);
    if (isInk && y * toMm - (found.at(-1) ?? -9) > 1) found.push(y * toMm);
  }
  return found;
}

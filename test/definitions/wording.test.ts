import { describe, expect, it } from "vitest";

import { findLabel } from "../../src/form/message.ts";
import { definitions } from "./revisions.ts";
import { plainText, readOfficialPage } from "./wording.ts";

/** What only paper has: signed, dated and stamped by hand. */
const PAPER_ONLY = new Set([
  "Datum",
  "Unterschrift",
  "Arztstempel",
  "Unterschrift der angestellten Ärzte",
  "Unterschrift des anstellenden Arztes",
]);
/** Two fields of the data under one label of the paper. */
const JOINED: Readonly<Record<string, readonly string[]>> = {
  "Name, Titel": ["/antragsteller/name", "/antragsteller/titel"],
  "Name, Vorname": ["/zusatzblaetter/*/angestellte/*/name", "/zusatzblaetter/*/angestellte/*/vorname"],
};
const RIGHTS = "/zusatzblaetter/*/angestellte/*/rechte";

describe("the wording of RVV/FAR/MiPo-Antrag_A_2025-09-01", () => {
  const definition = definitions.find(({ manifest }) => manifest.reference === "RVV/FAR/MiPo-Antrag_A_2025-09-01");
  if (definition === undefined) throw new Error("the revision does not load");
  const { manifest, notes } = definition;

  function labelOf(pattern: string): string {
    return definition === undefined ? "" : (findLabel(definition, pattern, "de") ?? "");
  }

  function noteText(name: string): string {
    const note = notes[name];
    return note === undefined ? "" : plainText(note);
  }

  const joined = Object.values(JOINED).map((patterns) => patterns.map(labelOf).join(", "));
  const rights = ["abrechnung", "dokumentePraxis", "dokumenteArzt"].map(
    (right) => `${labelOf(RIGHTS)} — ${labelOf(`${RIGHTS}/${right}`)}`,
  );
  const ours = [
    manifest.title,
    manifest.reference,
    ...manifest.address,
    ...joined,
    ...rights,
    ...["/antragsteller/vorname", "/zusatzblaetter/*/bsnr", "/zusatzblaetter/*/angestellte/*/lanr"].map(labelOf),
    ...Object.keys(notes).map(noteText),
  ];
  const lines = [1, 2, 3, 4, 5].flatMap((page) => readOfficialPage(page).map((line) => ({ page, line })));

  it.each(lines.filter(({ line }) => !PAPER_ONLY.has(line)))("has on page $page: $line", ({ line }) => {
    expect(ours.filter((text) => text.includes(line))).not.toEqual([]);
  });

  it.each([
    ["sicherheitshinweise", 2],
    ["datenschutz", 3],
    ["erlaeuterungen", 5],
  ])("the note %s is page %i of the paper, word for word", (name, page) => {
    expect(noteText(name)).toBe(readOfficialPage(page).join(" "));
  });

  it.each([
    ["kenntnisnahme", 1],
    ["zugang", 1],
    ["online-abrechnung", 1],
    ["angestellte-aerzte", 1],
    ["zusatzblatt", 4],
    ["zugangsdaten", 4],
  ])("the note %s stands on page %i of the paper, word for word", (name, page) => {
    expect(noteText(name)).not.toBe("");
    expect(readOfficialPage(page).join(" ")).toContain(noteText(name));
  });

  it("the title, the address and the labels are those of the paper", () => {
    const [first, second] = [readOfficialPage(1).join(" "), readOfficialPage(4).join(" ")];
    expect(first).toContain(manifest.title);
    expect(first).toContain(manifest.address.join(" "));
    expect(joined).toEqual(Object.keys(JOINED));
    for (const right of rights) expect(second).toContain(right);
  });

  it("what happens next says that only the signed paper counts", () => {
    expect(noteText("naechste-schritte")).toContain("gilt erst mit unterschriebenem Ausdruck");
  });
});

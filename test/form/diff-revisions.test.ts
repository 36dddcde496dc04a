import { describe, expect, test } from "vitest";

import { describeDiff } from "../../src/form/describe-diff.ts";
import type { Json } from "../../src/form/json.ts";
import { CITY, conditional, diff, NAME, note, object, steps, texts, type Given } from "./compare.ts";
import { createDefinition } from "./revision.ts";

/** The sentences of a difference, without the verdict. */
function sentences(before: Given, after: Given, samples?: readonly Json[]): readonly string[] {
  return describeDiff(diff(before, after, samples))
    .slice(0, -1)
    .flatMap((section) => section.sentences);
}

describe("the difference of two revisions", () => {
  const cases: readonly (readonly [remark: string, before: Given, after: Given, said: readonly string[]])[] = [
    ["nothing", { schema: object({ name: NAME }) }, { schema: object({ name: NAME }) }, []],
    [
      "a member that came",
      { schema: object({ name: NAME }) },
      { schema: object({ name: NAME, ort: CITY }) },
      ["Neu: „Ort“ (/ort), freiwillig."],
    ],
    [
      "a required member that came",
      { schema: object({ name: NAME }) },
      { schema: object({ name: NAME, ort: CITY }, { required: ["ort"] }) },
      ["Neu: „Ort“ (/ort), Pflichtangabe."],
    ],
    [
      "a member that went",
      { schema: object({ name: NAME, ort: CITY }) },
      { schema: object({ name: NAME }) },
      ["Entfallen: „Ort“ (/ort)."],
    ],
    [
      "an object that went, told once",
      { schema: object({ name: NAME, da: object({ ort: CITY }, { title: "Da" }) }) },
      { schema: object({ name: NAME }) },
      ["Entfallen: „Da“ (/da)."],
    ],
    [
      "a member renamed, known by its label",
      { schema: object({ name: NAME, ort: CITY }) },
      { schema: object({ name: NAME, stadt: CITY }) },
      ["Umbenannt: „Ort“ (/ort) heißt jetzt „Ort“ (/stadt)."],
    ],
    [
      "a list renamed, and what is in it followed",
      { schema: object({ alt: { title: "Zeilen", type: "array", items: object({ name: NAME }) } }) },
      {
        schema: object({
          neu: { title: "Zeilen", type: "array", items: object({ name: { ...NAME, maxLength: 80 } }) },
        }),
      },
      [
        "Umbenannt: „Zeilen“ (/alt) heißt jetzt „Zeilen“ (/neu).",
        "Weiter: „Name“ (/neu/*/name), Zeichen höchstens: 60 → 80.",
      ],
    ],
    [
      "required and optional",
      { schema: object({ name: NAME, ort: CITY }, { required: ["name"] }) },
      { schema: object({ name: NAME, ort: CITY }, { required: ["ort"] }) },
      ["Jetzt freiwillig: „Name“ (/name).", "Jetzt Pflicht: „Ort“ (/ort)."],
    ],
    [
      "an upper bound that sank, with an example just beyond it",
      { schema: object({ name: NAME }) },
      { schema: object({ name: { ...NAME, maxLength: 40 } }) },
      [
        "Strenger: „Name“ (/name), Zeichen höchstens: 60 → 40. Beispiel: Ein Text mit 41 Zeichen war bisher richtig und ist es nicht mehr.",
      ],
    ],
    [
      "a lower bound that rose",
      { schema: object({ n: { title: "Zahl", type: "integer", minimum: 1 } }) },
      { schema: object({ n: { title: "Zahl", type: "integer", minimum: 5 } }) },
      ["Strenger: „Zahl“ (/n), kleinster Wert: 1 → 5. Beispiel: 4 war bisher richtig und ist es nicht mehr."],
    ],
    [
      "a bound that went",
      { schema: object({ name: NAME }) },
      { schema: object({ name: { title: "Name", type: "string" } }) },
      ["Weiter: „Name“ (/name), Zeichen höchstens: 60 entfällt."],
    ],
    [
      "a choice that went and one that came",
      { schema: object({ art: { title: "Art", enum: ["A", "B"] } }) },
      { schema: object({ art: { title: "Art", enum: ["B", "C"] } }) },
      [
        "Strenger: „Art“ (/art), Auswahl: „A“ entfällt. Beispiel: „A“ war bisher richtig und ist es nicht mehr.",
        "Weiter: „Art“ (/art), Auswahl: „C“ kommt dazu.",
      ],
    ],
    [
      "a pattern that is another",
      { schema: object({ name: { ...NAME, pattern: "a" } }) },
      { schema: object({ name: { ...NAME, pattern: "b" } }) },
      ["Anders: „Name“ (/name), Muster: „a“ → „b“."],
    ],
    [
      "members that are no longer taken",
      { schema: object({ name: NAME }, { title: "Antrag" }) },
      { schema: object({ name: NAME }, { title: "Antrag", additionalProperties: false }) },
      ["Strenger: „Antrag“, weitere Angaben sind jetzt nicht mehr möglich."],
    ],
    [
      "a rule that came, one that went, one that asks instead of hinting",
      {
        schema: object({ name: NAME }),
        rules: [
          { id: "alt", severity: "hint", at: "/name", schema: {} },
          { id: "bleibt", severity: "hint", at: "/name", schema: {} },
        ],
        texts: { de: { scopes: {}, rules: { alt: "Alt.", bleibt: "Stimmt das?" } } },
      },
      {
        schema: object({ name: NAME }),
        rules: [
          { id: "neu", severity: "confirm", at: "/name", schema: {} },
          { id: "bleibt", severity: "confirm", at: "/name", schema: {} },
        ],
        texts: { de: { scopes: {}, rules: { neu: "Neu?", bleibt: "Stimmt das?" } } },
      },
      ["Entfallen (Hinweis): „Alt.“", "Neu (Rückfrage): „Neu?“", "„Stimmt das?“ ist jetzt Rückfrage, bisher Hinweis."],
    ],
    [
      "label, hint and message, word by word",
      { schema: object({ name: NAME }), texts: texts("Name", "Wie im Ausweis.", "Zu lang.") },
      { schema: object({ name: NAME }), texts: texts("Nachname", "Wie im Pass.", "Viel zu lang.") },
      [
        "Bezeichnung „Nachname“: [-Name-] {+Nachname+}",
        "Hilfe „Nachname“: Wie im [-Ausweis.-] {+Pass.+}",
        "Meldung „Nachname“, maxLength: [-Zu-] {+Viel zu+} lang.",
      ],
    ],
    [
      "a note",
      { schema: object({ name: NAME }), notes: { frist: note("Bis März.") } },
      { schema: object({ name: NAME }), notes: { frist: note("Bis Mai.") } },
      ["Hinweistext „frist“: Bis [-März.-] {+Mai.+}"],
    ],
    [
      "a member on another step, and a step that came",
      { schema: object({ name: NAME, ort: CITY }), uiSchema: steps(["Person", "name", "ort"]) },
      { schema: object({ name: NAME, ort: CITY }), uiSchema: steps(["Person", "name"], ["Wohnung", "ort"]) },
      ["Verschoben: „Ort“ (/ort) steht jetzt im Schritt „Wohnung“, bisher in „Person“.", "Schritt: {+Wohnung+}"],
    ],
    [
      "a choice under another title",
      { schema: object({ art: { title: "Art", oneOf: [{ const: "a", title: "Erste Art" }] } }) },
      { schema: object({ art: { title: "Art", oneOf: [{ const: "a", title: "Neue Art" }] } }) },
      ["Auswahl „Art“: [-Erste-] {+Neue+} Art"],
    ],
    [
      "a member that is no longer asked for, and one that now is",
      { schema: object({ name: NAME, ort: CITY }), uiSchema: steps(["Person", "name"]) },
      { schema: object({ name: NAME, ort: CITY }), uiSchema: steps(["Person", "ort"]) },
      [
        "Nicht mehr gefragt: „Name“ (/name) hat auf der Seite kein Feld mehr.",
        "Jetzt gefragt: „Ort“ (/ort) hat auf der Seite jetzt ein Feld.",
      ],
    ],
    [
      "a member that is shown under a condition",
      { schema: object({ name: NAME, ort: CITY }), uiSchema: steps(["Person", "name", "ort"]) },
      { schema: object({ name: NAME, ort: CITY }), uiSchema: conditional(steps(["Person", "name", "ort"])) },
      ["Name", "Ort"].map(
        (label) => `Anders gezeigt: „${label}“ (/${label.toLowerCase()}) erscheint unter einer anderen Bedingung.`,
      ),
    ],
    [
      "a step that has another name, and so no member that moved",
      { schema: object({ name: NAME }), uiSchema: steps(["Person", "name"]) },
      { schema: object({ name: NAME }), uiSchema: steps(["Halter", "name"]) },
      ["Schritt: [-Person-] {+Halter+}"],
    ],
  ];

  test.each(cases)("says %s", (_, before, after, said) => {
    expect(sentences(before, after)).toEqual(said);
  });

  test("says that the paper changed", () => {
    const definition = createDefinition({ schema: object({ name: NAME }) });
    const { changes } = diff(definition, definition, [], { paper: { before: "a\nb\n", after: "a\nc\nd\n" } });
    expect(changes).toEqual([{ kind: "paper-changed", lines: { added: 2, removed: 1 } }]);
  });

  test("takes a sample as the example where one shows the change", () => {
    const before = { schema: object({ name: NAME }) };
    const after = { schema: object({ name: { ...NAME, pattern: "^[A-Z]" } }) };
    expect(sentences(before, after, [{ name: "anna" }])).toEqual([
      "Strenger: „Name“ (/name), Muster: neu „^[A-Z]“. Beispiel: „anna“ im Beispiel 0.json war bisher richtig und ist es nicht mehr.",
    ]);
  });
});

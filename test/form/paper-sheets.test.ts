import { describe, expect, it } from "vitest";

import type { PaperCode } from "../../src/form/paper-code.ts";
import { splitSheets, type Sheet } from "../../src/form/paper-sheets.ts";
import { answersFromSheets, sheetFields } from "../../src/form/sheet-fields.ts";
import { createDefinition } from "./revision.ts";

const row = { type: "object", properties: { name: { type: "string" }, paid: { type: "boolean" } } };
const group = { type: "object", properties: { place: { type: "string" }, rows: { type: "array", items: row } } };

const definition = createDefinition({
  schema: {
    type: "object",
    properties: {
      title: { type: "string" },
      size: { type: "number" },
      groups: { type: "array", items: group },
      tags: { type: "array", items: { type: "string" } },
    },
  },
  uiSchema: {
    type: "VerticalLayout",
    elements: [
      { type: "Control", scope: "#/properties/title" },
      { type: "Control", scope: "#/properties/size" },
      { type: "Control", scope: "#/properties/tags" },
      {
        type: "Control",
        scope: "#/properties/groups",
        options: {
          detail: {
            type: "VerticalLayout",
            elements: [
              { type: "Control", scope: "#/properties/place" },
              {
                type: "Control",
                scope: "#/properties/rows",
                options: { print: { rowsPerSheet: 2, lettersPerRow: 10, sheet: "list" } },
              },
            ],
          },
        },
      },
    ],
  },
});

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `person ${at}`, paid: at % 2 === 0 }));
const split = (answers: object, fits: (sheet: Sheet) => boolean = () => true) =>
  splitSheets(definition, JSON.parse(JSON.stringify(answers)), { fits });
const shape = (sheets: readonly Sheet[]) => sheets.map(({ list, first, rows: count }) => [list, first, count]);

describe("the sheets of paper", () => {
  it("are one for all that has no sheet of its own", () => {
    expect(shape(split({ title: "x" }))).toEqual([[undefined, 0, 0]]);
  });

  it("take as many rows of a list as it says, each list on its own", () => {
    expect(shape(split({ groups: [{ rows: rows(3) }, { rows: rows(2) }] })).slice(1)).toEqual([
      ["/groups/0/rows", 0, 2],
      ["/groups/0/rows", 2, 1],
      ["/groups/1/rows", 0, 2],
    ]);
  });

  it("are numbered through, the first one 0, and know how many there are", () => {
    const sheets = split({ groups: [{ rows: rows(3) }] });
    expect(sheets.map(({ index, count }) => [index, count])).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  it("take fewer rows where they do not fit, but never none", () => {
    expect(shape(split({ groups: [{ rows: rows(2) }] }, () => false)).slice(1)).toEqual([
      ["/groups/0/rows", 0, 1],
      ["/groups/0/rows", 1, 1],
    ]);
  });

  it("take fewer rows where one has more letters than a row has room for", () => {
    const long = { name: "x".repeat(11) };
    const fitting = { name: "x".repeat(10) };
    const sheets = split({ groups: [{ rows: [fitting, fitting, long, fitting, fitting] }] }).slice(1);
    expect(sheets.map(({ first, rows: count, room }) => [first, count, room])).toEqual([
      [0, 2, 2],
      [2, 1, 1],
      [3, 2, 2],
    ]);
  });

  it("take one row at least, however long it is", () => {
    const endless = { name: "x".repeat(500) };
    expect(shape(split({ groups: [{ rows: [endless, endless] }] })).slice(1)).toHaveLength(2);
  });

  it("are one for an item whose list is empty or missing", () => {
    expect(shape(split({ groups: [{ rows: [] }, { place: "x" }] })).slice(1)).toEqual([
      ["/groups/0/rows", 0, 0],
      ["/groups/1/rows", 0, 0],
    ]);
  });

  it("are one of each kind for the empty form", () => {
    const sheets = splitSheets(definition, {}, { blank: true, fits: () => true });
    expect(sheets.map(({ kind, room }) => [kind, room])).toEqual([
      ["probe", 0],
      ["list", 2],
    ]);
  });
});

describe("the fields of a sheet", () => {
  const answers = {
    title: "Feier\tim Park",
    size: 1.5,
    tags: ["a", "b"],
    groups: [
      { place: "Dresden", rows: rows(3) },
      { place: "Leipzig", rows: rows(1) },
    ],
  };
  const codes = (given: object): readonly PaperCode[] =>
    split(given).map((sheet) => ({
      form: "probe",
      revision: "2025-01-01",
      reference: "R",
      kind: sheet.kind,
      index: sheet.index,
      count: sheet.count,
      fields: sheetFields(definition, JSON.parse(JSON.stringify(given)), sheet),
    }));

  it("are the controls outside the lists on the first sheet, in the order of the page", () => {
    expect(codes(answers)[0]?.fields).toEqual(["Feier\tim Park", "1.5", '["a","b"]']);
  });

  it("are place, what stands beside the list, and the rows on the others", () => {
    expect(codes(answers)[2]?.fields).toEqual(["0.2", "Dresden", "person 2", "1"]);
  });

  it("give the answers back", () => {
    expect(answersFromSheets(definition, codes(answers))).toEqual(answers);
  });

  it("give back nothing for what was left empty", () => {
    expect(answersFromSheets(definition, codes({ groups: [{ place: "Dresden" }] }))).toEqual({
      groups: [{ place: "Dresden" }],
    });
  });

  it.each([
    ["of a kind the form does not have", { kind: "other", fields: ["0.0", "x"] }, {}],
    ["with a place that is none", { fields: ["0.x", "Dresden", "person 0", "1"] }, {}],
    ["with a place nobody gets to", { fields: ["0.999999999", "Dresden", "person 0", "1"] }, {}],
    [
      "with values of other types",
      { fields: ["0.0", "Dresden", "person 0", "yes"] },
      { groups: [{ place: "Dresden", rows: [{ name: "person 0", paid: "yes" }] }] },
    ],
  ])("give back what has a place in the form from a made-up code %s", (_, changes, expected) => {
    const code = {
      form: "probe",
      revision: "2025-01-01",
      reference: "R",
      kind: "list",
      index: 1,
      count: 1,
      fields: [],
    };
    expect(answersFromSheets(definition, [{ ...code, ...changes }])).toEqual(expected);
  });
});

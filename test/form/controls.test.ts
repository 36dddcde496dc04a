import { describe, expect, it } from "vitest";

import { findStep, listControls } from "../../src/form/controls.ts";
import { initialAnswers, initialItem } from "../../src/form/initial-answers.ts";
import { createDefinition } from "./revision.ts";

const schema = {
  type: "object",
  required: ["person", "rows", "note"],
  properties: {
    person: { type: "object", required: ["home"], properties: { name: {}, home: { properties: { town: {} } } } },
    rows: { type: "array", items: { $ref: "#/definitions/row" } },
    more: { type: "array", items: { type: "object", properties: { x: {}, y: {} } } },
    note: { type: "string" },
  },
  definitions: { row: { type: "object", required: ["cells"], properties: { k: {}, cells: { type: "array" } } } },
};

const uiSchema = {
  type: "Categorization",
  elements: [
    { type: "Category", label: "1", elements: [{ type: "Control", scope: "#/properties/person/properties/name" }] },
    {
      type: "Category",
      label: "2",
      elements: [
        { type: "Presence", scope: "#/properties/rows" },
        {
          type: "Control",
          scope: "#/properties/rows",
          options: { detail: { type: "VerticalLayout", elements: [{ type: "Control", scope: "#/properties/k" }] } },
        },
        { type: "Group", elements: [{ type: "Control", scope: "#/properties/more" }] },
      ],
    },
  ],
};

const definition = createDefinition({ schema, uiSchema });

describe("controls", () => {
  it("are listed in the order of the page, with those of an array's items", () => {
    expect(listControls(definition).map((it) => `${it.step} ${it.pattern}`)).toEqual([
      "0 /person/name",
      "1 /rows",
      "1 /rows",
      "1 /rows/*/k",
      "1 /more",
      "1 /more/*/x",
      "1 /more/*/y",
    ]);
  });

  it.each([
    ["/person/name", 0],
    ["/person", 0],
    ["/rows/*/k", 1],
    ["/rows/*/cells", 1],
    ["/note", 0],
  ])("find the step of %s", (pattern, step) => {
    expect(findStep(definition, pattern)).toBe(step);
  });
});

describe("the answers to begin with", () => {
  it("hold required objects and arrays, and nothing else", () => {
    expect(initialAnswers(schema)).toEqual({ person: { home: {} }, rows: [] });
  });

  it("of a new row likewise", () => {
    expect(initialItem(schema, "/rows")).toEqual({ cells: [] });
    expect(initialItem(schema, "/none")).toBeUndefined();
  });
});

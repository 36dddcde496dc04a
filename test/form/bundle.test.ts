import { describe, expect, it } from "vitest";

import { bundleSchema, bundleTexts, bundleUiSchema } from "../../src/form/bundle.ts";
import { DRAFT_07 } from "./revision.ts";

describe("bundling schema parts", () => {
  const row = { $schema: DRAFT_07, properties: { self: { $ref: "#/properties/name" }, up: { $ref: "main.json" } } };

  it("puts the other parts under definitions and turns references into places inside", () => {
    const main = { $schema: DRAFT_07, items: { $ref: "row.json" }, first: { $ref: "./row.json#/properties/self" } };
    expect(bundleSchema({ main, row }, "main")).toEqual({
      $schema: DRAFT_07,
      items: { $ref: "#/definitions/row" },
      first: { $ref: "#/definitions/row/properties/self" },
      definitions: {
        row: { properties: { self: { $ref: "#/definitions/row/properties/name" }, up: { $ref: "#" } } },
      },
    });
  });

  it("keeps definitions the root has, and uses $defs from 2019-09 on", () => {
    const main = { $schema: "https://json-schema.org/draft/2020-12/schema", $defs: { own: {} } };
    expect(bundleSchema({ main, row: {} }, "main")["$defs"]).toEqual({ own: {}, row: {} });
  });

  it("leaves a single schema as it is", () => {
    const main = { $schema: DRAFT_07, properties: { a: { $ref: "#/definitions/b" } }, definitions: { b: {} } };
    expect(bundleSchema({ main }, "main")).toEqual(main);
  });

  it.each([["none.json"], ["https://example.org/x.json"], ["../other/row.json"]])(
    "refuses a reference to %s",
    ($ref) => {
      expect(() => bundleSchema({ main: { items: { $ref } } }, "main")).toThrow(/names no part/);
    },
  );
});

describe("bundling UI schemas", () => {
  it("puts the part named by options.detail in place of its name", () => {
    const row = { type: "VerticalLayout", $schema: "x", elements: [] };
    const main = {
      type: "Group",
      elements: [{ type: "Control", scope: "#/properties/rows", options: { detail: "row" } }],
    };
    expect(bundleUiSchema({ main, row }, "main")).toEqual({
      type: "Group",
      elements: [
        { type: "Control", scope: "#/properties/rows", options: { detail: { type: "VerticalLayout", elements: [] } } },
      ],
    });
  });

  it("leaves the words JSON Forms knows", () => {
    const main = { type: "Control", options: { detail: "GENERATE" } };
    expect(bundleUiSchema({ main }, "main")).toEqual(main);
  });

  it("refuses a part that is missing or contains itself", () => {
    const main = (detail: string) => ({ type: "Control", options: { detail } });
    expect(() => bundleUiSchema({ main: main("none") }, "main")).toThrow(/names no part/);
    expect(() => bundleUiSchema({ main: main("main") }, "main")).toThrow(/contains itself/);
  });
});

describe("bundling texts", () => {
  it("rewrites the scopes of parts to the bundled schema", () => {
    const raw = {
      $schema: "x",
      "main#/properties/a": { label: "A", hint: "B", errors: { type: "C" } },
      "row#/properties/b": { label: "D" },
      rules: { r: "E" },
    };
    expect(bundleTexts(raw, "main")).toEqual({
      scopes: {
        "#/properties/a": { label: "A", hint: "B", errors: { type: "C" } },
        "#/definitions/row/properties/b": { label: "D" },
      },
      rules: { r: "E" },
    });
  });
});

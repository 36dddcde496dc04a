import { describe, expect, it } from "vitest";

import type { Definition, Schema } from "../../src/form/definition.ts";
import type { Json } from "../../src/form/json.ts";
import { check, DRAFT_07 } from "./revision.ts";

const schema: Schema = {
  $schema: DRAFT_07,
  type: "object",
  additionalProperties: false,
  properties: { rows: { type: "array", maxItems: 2, items: { type: "object", additionalProperties: false } } },
};
const texts: Definition["texts"] = {
  de: {
    scopes: {
      "#": { errors: { additionalProperties: "Das gehört nicht hierher." } },
      "#/properties/rows": { errors: { maxItems: "{length} Zeilen, möglich sind {limit}." } },
      "#/properties/rows/items": { errors: { additionalProperties: "Das gehört nicht in eine Zeile." } },
    },
    rules: {},
  },
};

function messagesOf(answers: Json): readonly string[] {
  return check({ schema, texts }, answers).result.findings.map(({ message }) => message);
}

describe("the message of a finding", () => {
  it("about an unknown member is the one of the object that holds it", () => {
    expect(messagesOf({ more: 1, rows: [{ more: 1 }] }).toSorted()).toEqual([
      "Das gehört nicht hierher.",
      "Das gehört nicht in eine Zeile.",
    ]);
  });

  it("counts the items of a list as its length", () => {
    expect(messagesOf({ rows: [{}, {}, {}] })).toEqual(["3 Zeilen, möglich sind 2."]);
  });
});

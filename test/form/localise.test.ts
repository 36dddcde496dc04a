import { describe, expect, it } from "vitest";

import { localiseSchema } from "../../src/form/localise.ts";

describe("a localised schema", () => {
  const schema = {
    properties: { a: { type: "string", title: "old" }, b: { $ref: "#/definitions/x" }, c: { $ref: "#/definitions/x" } },
    definitions: { x: { type: "string", maxLength: 3 } },
  };

  it("has label and hint as title and description", () => {
    const texts = { scopes: { "#/properties/a": { label: "A", hint: "Hilfe" } }, rules: {} };
    expect(localiseSchema(schema, texts)).toMatchObject({
      properties: { a: { type: "string", title: "A", description: "Hilfe" } },
    });
  });

  it("can call one definition differently where it is used", () => {
    const texts = { scopes: { "#/properties/b": { label: "B" }, "#/properties/c": { label: "C" } }, rules: {} };
    expect(localiseSchema(schema, texts)).toMatchObject({
      properties: { b: { title: "B", maxLength: 3 }, c: { title: "C", maxLength: 3 } },
    });
  });

  it("leaves the given schema alone", () => {
    const before = structuredClone(schema);
    localiseSchema(schema, { scopes: { "#/properties/a": { label: "A" } }, rules: {} });
    expect(schema).toEqual(before);
  });
});

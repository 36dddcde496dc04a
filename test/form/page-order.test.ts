import { describe, expect, it } from "vitest";

import { inPageOrder } from "../../src/form/page-order.ts";

const control = (name: string) => ({ type: "Control", scope: `#/properties/${name}` });
const detail = { type: "VerticalLayout", elements: [control("b"), control("a")] };
const rows = { ...control("rows"), options: { detail } };
const page = {
  schema: {
    type: "object",
    properties: { first: {}, rows: { type: "array", items: { properties: { a: {}, b: {} } } }, last: {} },
  },
  uiSchema: { type: "VerticalLayout", elements: [control("last"), rows, control("first")] },
};
const sorted = (pointers: readonly string[], most?: number): readonly string[] =>
  inPageOrder(
    page,
    pointers.map((pointer) => ({ pointer })),
    most,
  ).map(({ pointer }) => pointer);

describe("the order of the page", () => {
  it("is that of the controls, not of the schema, and inside a list that of the rows", () => {
    const pointers = ["/first", "/rows/10/a", "/rows/2/a", "/rows/2/b", "/last"];
    expect(sorted(pointers)).toEqual(["/last", "/rows/2/b", "/rows/2/a", "/rows/10/a", "/first"]);
  });

  it("puts a place before those below it, and last what no control asks for", () => {
    const pointers = ["/unknown", "/rows/1/b", "/rows", "", "/rows/1", "/rows/1/unknown"];
    expect(sorted(pointers)).toEqual(["", "/rows", "/rows/1", "/rows/1/b", "/rows/1/unknown", "/unknown"]);
  });

  it("keeps things at one place as they came", () => {
    const things = ["x", "y", "z"].map((name) => ({ name, pointer: "/rows/1/a" }));
    expect(inPageOrder(page, [{ name: "w", pointer: "/rows/1/b" }, ...things]).map(({ name }) => name)).toEqual([
      "w",
      "x",
      "y",
      "z",
    ]);
  });

  it.each([1, 3, 10, 499, 500, 1_000])("gives the same first %i as when all of them are sorted", (most) => {
    const pointers = Array.from({ length: 500 }, (_, index) => `/rows/${(index * 137) % 250}/${"ab"[index % 2]}`);
    pointers.push("/last");
    expect(sorted(pointers, most)).toEqual(sorted(pointers).slice(0, most));
  });
});

import { describe, expect, it } from "vitest";

import { expandPlaces, formatPointer, isPointer, parsePointer, toPattern, valueAt } from "../../src/form/pointer.ts";

describe("JSON Pointer (RFC 6901)", () => {
  const document = { foo: ["bar", "baz"], "": 0, "a/b": 1, "m~n": 8 };
  // The examples of RFC 6901, section 5.
  it.each([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/m~0n", 8],
  ])("finds the value at %j", (pointer, value) => {
    expect(valueAt(document, pointer)).toEqual(value);
  });

  it.each(["/none", "/foo/2", "/foo/01", "/foo/-", "/foo/length", "/toString", "/foo/0/x"])(
    "finds nothing at %j",
    (pointer) => {
      expect(valueAt(document, pointer)).toBeUndefined();
    },
  );

  it("writes back what it has split", () => {
    expect(formatPointer(parsePointer("/a~1b/m~0n//0"))).toBe("/a~1b/m~0n//0");
  });

  it.each([
    ["", true],
    ["/a", true],
    ["/~0~1", true],
    ["a", false],
    ["/~2", false],
    ["/~", false],
  ])("tells that %j is a pointer: %s", (text, is) => {
    expect(isPointer(text)).toBe(is);
  });

  it("replaces indices, and only whole ones, by *", () => {
    expect(toPattern("/rows/0/x1/12")).toBe("/rows/*/x1/*");
  });
});

describe("the places a pattern names", () => {
  it("are those of every array item, with the last member possibly absent", () => {
    const places = expandPlaces("/rows/*/name", { rows: [{ name: "a" }, {}, "no object"] });
    expect(places).toEqual([
      { pointer: "/rows/0/name", value: "a" },
      { pointer: "/rows/1/name", value: undefined },
    ]);
  });

  it("are none where the way there is missing", () => {
    expect(expandPlaces("/rows/*/name", {})).toEqual([]);
    expect(expandPlaces("/rows/*", { rows: {} })).toEqual([]);
  });
});

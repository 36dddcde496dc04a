import { describe, expect, it } from "vitest";

import { canonicalJson } from "../../src/form/canonical.ts";

describe("canonical JSON (RFC 8785)", () => {
  it.each([
    [
      "sorts members by UTF-16 code units",
      { "\u20ac": 1, "\r": 2, "1": 3, "\ud83d\ude00": 4, "\u0080": 5, "\u00f6": 6, "\ufb33": 7 },
      '{"\\r":2,"1":3,"\u0080":5,"ö":6,"€":1,"😀":4,"\ufb33":7}',
    ],
    [
      "writes numbers the shortest way",
      [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0],
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
    ],
    ["leaves out what is undefined", { a: undefined, b: null }, '{"b":null}'],
    ["keeps the order of arrays", [2, 1, [true]], "[2,1,[true]]"],
  ])("%s", (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

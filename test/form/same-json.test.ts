import { describe, expect, it } from "vitest";

import type { Json } from "../../src/form/json.ts";
import { isSameJson } from "../../src/form/same-json.ts";

describe("two values hold the same", () => {
  it.each<readonly [string, Json | undefined, Json | undefined, boolean]>([
    ["texts alike", "a", "a", true],
    ["a text and a number", "1", 1, false],
    ["nothing and null", undefined, null, false],
    ["members in another order", { a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    ["a member more", { a: 1 }, { a: 1, b: 2 }, false],
    ["a member less", { a: 1, b: 2 }, { a: 1 }, false],
    ["a member that is undefined", { a: 1, b: undefined }, { a: 1 }, true],
    ["other members, as many", { a: undefined, b: 1 }, { a: 1 }, false],
    ["a list and an object", [], {}, false],
    ["lists of other lengths", [1], [1, 2], false],
    ["items in another order", [1, 2], [2, 1], false],
  ])("%s", (_, a, b, isSame) => {
    expect(isSameJson(a, b)).toBe(isSame);
    expect(isSameJson(b, a)).toBe(isSame);
  });
});

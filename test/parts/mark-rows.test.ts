import { describe, expect, test } from "vitest";

import { markRows } from "../../src/parts/mark-rows.ts";

const [ada, ben, cem, ada2] = [{ n: "Ada" }, { n: "Ben" }, { n: "Cem" }, { n: "Ada", again: true }];

describe("rows held against those there were before", () => {
  test.each([
    ["the same", { before: [ada, ben], now: [ada, ben] }, { marks: [undefined, undefined], gone: 0 }],
    ["in another order", { before: [ada, ben], now: [ben, ada] }, { marks: [undefined, undefined], gone: 0 }],
    ["one written anew", { before: [ada, ben], now: [ada2, ben] }, { marks: ["changed", undefined], gone: 0 }],
    ["one more", { before: [ada, ben], now: [ada, ben, cem] }, { marks: [undefined, undefined, "added"], gone: 0 }],
    [
      "one written anew and one more",
      { before: [ada, ben], now: [ada2, ben, cem] },
      { marks: ["changed", undefined, "added"], gone: 0 },
    ],
    ["one less", { before: [ada, ben, cem], now: [ada, cem] }, { marks: [undefined, undefined], gone: 1 }],
    ["one of two that are alike less", { before: [ada, ada], now: [ada] }, { marks: [undefined], gone: 1 }],
    ["a second one like the first", { before: [ada], now: [ada, ada] }, { marks: [undefined, "added"], gone: 0 }],
    ["all new", { before: [], now: [ada] }, { marks: ["added"], gone: 0 }],
    ["none left", { before: [ada, ben], now: [] }, { marks: [], gone: 2 }],
  ])("%s", (_, { before, now }, expected) => {
    expect(markRows(before, now)).toEqual(expected);
  });
});

import { describe, expect, test } from "vitest";

import type { Json } from "../../src/form/json.ts";
import { markRows, type RowMark } from "../../src/parts/mark-rows.ts";

const [ada, ben, cem] = [
  { n: "Ada", town: "Ulm" },
  { n: "Ben", town: "Kiel" },
  { n: "Cem", town: "Jena" },
];
const [ada2, ben2] = [
  { n: "Ada", town: "Bonn" },
  { n: "Ben", town: "Bonn" },
];
const zoe = { n: "Zoe", town: "Rom" };
const ticked = { rights: { all: true } };

const changed = (before: Json): RowMark => ({ kind: "changed", before });
const added: RowMark = { kind: "added" };

interface Case {
  readonly before: readonly Json[];
  readonly now: readonly Json[];
  readonly uniqueBy?: Json;
}

describe("rows held against those there were before", () => {
  test.each<[string, Case, readonly (RowMark | undefined)[], readonly number[]]>([
    ["the same", { before: [ada, ben], now: [ada, ben] }, [undefined, undefined], []],
    ["in another order", { before: [ada, ben], now: [ben, ada] }, [undefined, undefined], []],
    ["one written anew", { before: [ada, ben], now: [ada2, ben] }, [changed(ada), undefined], []],
    ["in another order and written anew", { before: [ada, ben], now: [ben2, ada2] }, [changed(ben), changed(ada)], []],
    ["one more", { before: [ada, ben], now: [ada, ben, cem] }, [undefined, undefined, added], []],
    ["one put before one written anew", { before: [ada], now: [zoe, ada2] }, [added, changed(ada)], []],
    ["one in place of another", { before: [ada, ben], now: [zoe, ben] }, [added, undefined], [0]],
    ["one less", { before: [ada, ben, cem], now: [ada, cem] }, [undefined, undefined], [1]],
    ["one less, one written anew", { before: [ada, ben, cem], now: [ben2, cem] }, [changed(ben), undefined], [0]],
    ["one of two that are alike less", { before: [ada, ada], now: [ada] }, [undefined], [1]],
    ["a second one like the first", { before: [ada], now: [ada, ada] }, [undefined, added], []],
    ["two alike written anew", { before: [ada, ada], now: [ada2, ada2] }, [changed(ada), changed(ada)], []],
    ["all others", { before: [ada, ben], now: [zoe] }, [added], [0, 1]],
    ["all new", { before: [], now: [ada] }, [added], []],
    ["none left", { before: [ada, ben], now: [] }, [], [0, 1]],
    ["nothing in them", { before: [{}, {}], now: [{}] }, [undefined], [1]],
    [
      "the same ticked or empty tells nothing",
      { before: [ticked, { n: "" }], now: [{ ...ticked, n: "" }] },
      [added],
      [0, 1],
    ],
    [
      "the likest, whichever comes first",
      { before: [{ a: "1", b: "2", c: "3" }], now: [{ a: "1" }, { a: "1", b: "2" }] },
      [added, changed({ a: "1", b: "2", c: "3" })],
      [],
    ],
    [
      "the first of those as like",
      { before: [ada, { n: "Ada", town: "Kiel" }], now: [ada2, zoe] },
      [changed(ada), added],
      [1],
    ],
    [
      "the key before all else",
      {
        before: [
          { id: "17-1", n: "Ada", town: "Ulm" },
          { id: "18-1", n: "Ben", town: "Kiel" },
        ],
        now: [{ id: "18-2", n: "Ada", town: "Ulm" }],
        uniqueBy: { member: "id", prefix: 2 },
      },
      [changed({ id: "18-1", n: "Ben", town: "Kiel" })],
      [0],
    ],
    [
      "the texts beside a key that was mended",
      { before: [{ id: "17", n: "Ada" }, { n: "Ben" }], now: [{ id: "71", n: "Ada" }], uniqueBy: { member: "id" } },
      [changed({ id: "17", n: "Ada" })],
      [1],
    ],
  ])("%s", (_, { before, now, uniqueBy }, marks, gone) => {
    expect(markRows(before, now, uniqueBy)).toEqual({ marks, gone: gone.map((index) => [index, before[index]]) });
  });

  test("of a long list that is much the same, only those that differ are compared", () => {
    let reads = 0;
    const row = (index: number): Json => ({
      n: `N${index}`,
      get town() {
        reads += 1;
        return "Ulm";
      },
    });
    const before = Array.from({ length: 500 }, (_, index) => row(index));
    const now = [...before.slice(0, 499), { n: "N499", town: "Kiel" }];
    const { marks } = markRows(before, now);
    expect(marks.filter((mark) => mark !== undefined)).toHaveLength(1);
    expect(reads).toBeLessThan(5 * 500);
  });
});

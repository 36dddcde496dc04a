import { describe, expect, it } from "vitest";

import { DRAFT_07, findingsOf } from "./revision.ts";

const digit = { checkDigit: { weights: [4, 9, 4, 9, 4, 9], modulus: 10, position: 7 } };

describe("checkDigit", () => {
  // KVDT rule 050: the first is the KBV's own example, the others are made up.
  it.each(["123456699", "123456601", "987654403", "314159310", "700001362", "000001168", "999999900"])(
    "takes %s",
    (text) => {
      expect(findingsOf({ schema: { $schema: DRAFT_07, ...digit } }, text)).toEqual([]);
    },
  );

  it.each(["123456701", "123456501", "132456601", "173456601", "555555142"])("refuses %s", (text) => {
    expect(findingsOf({ schema: { $schema: DRAFT_07, ...digit } }, text)).toEqual(["error  checkDigit"]);
  });

  it.each([["123456"], ["12345a7"], [1234567], [null]])("says nothing about %j", (value) => {
    expect(findingsOf({ schema: { $schema: DRAFT_07, ...digit } }, value)).toEqual([]);
  });
});

describe("uniqueBy", () => {
  const by = (keyword: object) => ({ schema: { $schema: DRAFT_07, uniqueBy: keyword } as never });

  it("points at the member of every later item", () => {
    const rows = [{ k: "a" }, { k: "b" }, { k: "a" }, { k: "a" }];
    expect(findingsOf(by({ member: "k" }), rows)).toEqual(["error /2/k uniqueBy", "error /3/k uniqueBy"]);
  });

  it("compares only the prefix it is given", () => {
    expect(findingsOf(by({ member: "k", prefix: 3 }), [{ k: "abc1" }, { k: "abc2" }])).toHaveLength(1);
    expect(findingsOf(by({ member: "k", prefix: 4 }), [{ k: "abc1" }, { k: "abc2" }])).toEqual([]);
  });

  it("skips items that are shorter than the prefix, have no such text, or are no objects", () => {
    expect(
      findingsOf(by({ member: "k", prefix: 2 }), [{ k: "a" }, { k: "a" }, {}, {}, null, 1, { k: 1 }, { k: 1 }]),
    ).toEqual([]);
  });
});

describe("differsFrom", () => {
  const schema = { $schema: DRAFT_07, differsFrom: { member: "a", others: "/rows/*/b" } };

  it("points at the member, once", () => {
    expect(findingsOf({ schema }, { a: "1", rows: [{ b: "1" }, { b: "1" }] })).toEqual(["error /a differsFrom"]);
  });

  it.each([
    [{ a: "1", rows: [{ b: "2" }] }],
    [{ a: "1" }],
    [{ rows: [{}] }],
    [{ a: "1", rows: "1" }],
    [{ a: "1", rows: [null, "1"] }],
  ])("says nothing about %j", (answers) => {
    expect(findingsOf({ schema }, answers)).toEqual([]);
  });
});

describe("formats", () => {
  it.each([
    ["date", "2024-02-29", "2025-02-29"],
    ["date", "2000-02-29", "1900-02-29"],
    ["date", "2025-04-30", "2025-04-31"],
    ["time", "23:59:59Z", "24:00:00Z"],
    ["date-time", "2025-09-01T10:00:00+02:00", "2025-09-01 10:00"],
    ["email", "a@b.de", "a@b"],
    ["uri", "https://a.de/x", "a.de/x"],
    ["ipv4", "255.0.0.1", "256.0.0.1"],
    ["uuid", "123e4567-e89b-12d3-a456-426614174000", "123e4567"],
    ["hostname", "a.de", "-a.de"],
    ["din-91379-a", "D’Arc-Ĺøwß C̀", "A1"],
    ["din-91379-b", "Dr. (Univ. Pécs) 2", "α"],
    ["din-91379-a", "ü", "u\u0308"],
  ])("%s takes %j and refuses %j", (format, right, wrong) => {
    const schema = { $schema: DRAFT_07, format };
    expect(findingsOf({ schema }, right)).toEqual([]);
    expect(findingsOf({ schema }, wrong)).toEqual(["error  format"]);
  });
});

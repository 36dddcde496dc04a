import { describe, expect, test } from "vitest";

import { removeItem, renumber, setAt } from "../../src/change-answers.ts";
import { dateNotation } from "../../src/renderers/date-notation.ts";
import { numberNotation } from "../../src/renderers/number-notation.ts";

describe("a number typed in German", () => {
  test.each<[string, number | string | undefined, string]>([
    ["1,5", 1.5, "the comma is the decimal sign"],
    ["12,70", 12.7, "a zero at the end changes nothing"],
    ["1.234,5", 1234.5, "points group three digits"],
    ["1.234.567", 1_234_567, "several groups"],
    ["-3", -3, "below zero"],
    ["\u22123", -3, "the true minus sign"],
    [" 1 000 ", 1000, "spaces group too"],
    ["", undefined, "nothing is no number"],
    ["1.5", "1.5", "a point before one digit groups nothing: it stays text and fails its check"],
    ["1e3", "1e3", "no powers"],
    ["12,", "12,", "unfinished"],
    ["zwölf", "zwölf", "words"],
  ])("%j is read as %j: %s", (text, value) => {
    expect(numberNotation.parse(text)).toBe(value);
  });

  test("is written with a comma", () => {
    expect(numberNotation.format(1234.5)).toBe("1234,5");
  });
});

describe("a day typed in German", () => {
  test.each<[string, string | undefined]>([
    ["31.12.2026", "2026-12-31"],
    ["1.9.2025", "2025-09-01"],
    ["1. 9. 2025", "2025-09-01"],
    ["01092025", "2025-09-01"],
    ["2025-09-01", "2025-09-01"],
    ["29.02.2024", "2024-02-29"],
    ["29.02.2025", "29.02.2025"],
    ["31.4.2025", "31.4.2025"],
    ["1.9.25", "1.9.25"],
    ["  ", undefined],
  ])("%j is kept as %j", (text, value) => {
    expect(dateNotation.parse(text)).toBe(value);
  });

  test("is written as day, month and year", () => {
    expect(dateNotation.format("2025-09-01")).toBe("01.09.2025");
    expect(dateNotation.format("1.9.25")).toBe("1.9.25");
  });
});

describe("a change of the answers", () => {
  const answers = { person: { name: "A" }, rows: [{ a: 1 }, { a: 2 }, { a: 3 }] };

  test("keeps the identity of every row it does not touch", () => {
    const changed = setAt(answers, "/rows/1/a", 9);
    expect(changed).toEqual({ person: { name: "A" }, rows: [{ a: 1 }, { a: 9 }, { a: 3 }] });
    expect(changed["person"]).toBe(answers.person);
    expect(removeItem(answers, "/rows", 1)).toEqual({ person: { name: "A" }, rows: [{ a: 1 }, { a: 3 }] });
  });

  test("makes the objects on the way, and takes empty text away", () => {
    expect(setAt({}, "/rights/read", true)).toEqual({ rights: { read: true } });
    expect(setAt(answers, "/person/name", "")).toEqual({ person: {}, rows: answers.rows });
  });

  test("moves the pointers behind a removed row up, and drops those into it", () => {
    const pointers = ["/rows/0/a", "/rows/1/a", "/rows/2/a", "/rows/10/", "/person/name"];
    expect(renumber(pointers, "/rows", 1)).toEqual(["/rows/0/a", "/rows/1/a", "/rows/9/", "/person/name"]);
  });
});

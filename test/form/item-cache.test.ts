import { describe, expect, test } from "vitest";

import { findExcess } from "../../src/form/limits.ts";
import { normaliseAnswers } from "../../src/form/normalise.ts";
import { isArray, isObject } from "../../src/form/json.ts";

const text = { type: "string", normalize: "digits" };
const list = { type: "array", maxItems: 60, items: { type: "object", properties: { code: text } } };
/** So many that they are remembered. */
const others = Array.from({ length: 58 }, (_, index) => ({ code: String(index) }));
const schema = { type: "object", properties: { rows: list, tags: { type: "array", maxItems: 1 } } };

describe("the items of a list from one check to the next", () => {
  test("keep what was made of them as long as they stay the same objects", () => {
    const [first, second] = [{ code: "1 2" }, { code: "3 4" }];
    const before = normaliseAnswers(schema, { rows: [first, second, ...others] });
    const after = normaliseAnswers(schema, { rows: [{ code: "5 6" }, second, ...others] });
    if (!isObject(before) || !isObject(after) || !isArray(before["rows"]) || !isArray(after["rows"])) throw new Error();
    expect(after["rows"].slice(0, 2)).toEqual([{ code: "56" }, { code: "34" }]);
    expect(after["rows"][1]).toBe(before["rows"][1]);
  });

  test("are made anew for another schema, and for another place of the same schema", () => {
    const items = [{ code: "1 2" }, ...others];
    const clean = [{ code: "12" }, ...others];
    const other = { type: "object", properties: { rows: { type: "array" }, codes: list } };
    expect(normaliseAnswers(schema, { rows: items })).toEqual({ rows: clean });
    expect(normaliseAnswers(other, { rows: items })).toEqual({ rows: items });
    expect(normaliseAnswers(other, { codes: items, rows: items })).toEqual({ codes: clean, rows: items });
  });

  test("are told at the place where they stand now when one of them has too much in it", () => {
    const short = { ...list, maxItems: 2 };
    const sheets = { type: "array", items: { type: "object", properties: { rows: short } } };
    const root = { type: "object", properties: { sheets } };
    const full = { rows: [{}, {}, {}] };
    const fitting = others.map(() => ({ rows: [{}, {}] }));
    const pointersOf = (answers: { readonly sheets: readonly { readonly rows: readonly object[] }[] }) =>
      findExcess(root, JSON.parse(JSON.stringify(answers))).map(({ pointer }) => pointer);
    expect(pointersOf({ sheets: [full, { rows: [{}, {}] }] })).toEqual(["/sheets/0/rows"]);
    expect(findExcess(root, { sheets: [full, ...fitting] }).map(({ pointer }) => pointer)).toEqual(["/sheets/0/rows"]);
    expect(findExcess(root, { sheets: [{ rows: [] }, full, ...fitting] }).map(({ pointer }) => pointer)).toEqual([
      "/sheets/1/rows",
    ]);
  });
});

import { describe, expect, test } from "vitest";

import { findExcess } from "../../src/form/limits.ts";
import { normaliseAnswers } from "../../src/form/normalise.ts";
import { isArray, isObject } from "../../src/form/json.ts";

const text = { type: "string", normalize: "digits" };
const list = { type: "array", maxItems: 2, items: { type: "object", properties: { code: text } } };
const schema = { type: "object", properties: { rows: list, tags: { type: "array", maxItems: 1 } } };

describe("the items of a list from one check to the next", () => {
  test("keep what was made of them as long as they stay the same objects", () => {
    const [first, second] = [{ code: "1 2" }, { code: "3 4" }];
    const before = normaliseAnswers(schema, { rows: [first, second] });
    const after = normaliseAnswers(schema, { rows: [{ code: "5 6" }, second] });
    if (!isObject(before) || !isObject(after) || !isArray(before["rows"]) || !isArray(after["rows"])) throw new Error();
    expect(after["rows"]).toEqual([{ code: "56" }, { code: "34" }]);
    expect(after["rows"][1]).toBe(before["rows"][1]);
  });

  test("are made anew for another schema, and for another place of the same schema", () => {
    const item = { code: "1 2" };
    const other = { type: "object", properties: { rows: { type: "array" }, codes: list } };
    expect(normaliseAnswers(schema, { rows: [item] })).toEqual({ rows: [{ code: "12" }] });
    expect(normaliseAnswers(other, { rows: [item] })).toEqual({ rows: [{ code: "1 2" }] });
    expect(normaliseAnswers(other, { codes: [item], rows: [item] })).toEqual({
      codes: [{ code: "12" }],
      rows: [{ code: "1 2" }],
    });
  });

  test("are told at the place where they stand now when one of them has too much in it", () => {
    const sheets = { type: "array", items: { type: "object", properties: { rows: list } } };
    const root = { type: "object", properties: { sheets } };
    const full = { rows: [{}, {}, {}] };
    const pointersOf = (answers: { readonly sheets: readonly { readonly rows: readonly object[] }[] }) =>
      findExcess(root, JSON.parse(JSON.stringify(answers))).map(({ pointer }) => pointer);
    expect(pointersOf({ sheets: [full, { rows: [{}, {}] }] })).toEqual(["/sheets/0/rows"]);
    expect(findExcess(root, { sheets: [full] }).map(({ pointer }) => pointer)).toEqual(["/sheets/0/rows"]);
    expect(findExcess(root, { sheets: [{ rows: [] }, full] }).map(({ pointer }) => pointer)).toEqual([
      "/sheets/1/rows",
    ]);
  });
});

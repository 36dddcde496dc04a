import { describe, expect, it } from "vitest";

import { expandSample } from "../../src/form/expand-sample.ts";

describe("expanding a sample", () => {
  const answers = {
    name: "x",
    rows: [
      { k: "1", n: "a" },
      { k: "2", n: "b" },
    ],
  };

  it("leaves answers without a repeat as they are", () => {
    expect(expandSample({ answers })).toBe(answers);
  });

  it("fills a list up with copies of its last item", () => {
    const last = { k: "2", n: "b" };
    expect(expandSample({ answers, repeat: { at: "/rows", times: 4 } })).toEqual({
      name: "x",
      rows: [...answers.rows, last, last],
    });
  });

  it("counts the unique member up in its own width, with check digit and suffix", () => {
    const unique = { member: "k", from: "098", checkDigit: { weights: [3, 1, 3], modulus: 10 }, suffix: "-7" };
    expect(expandSample({ answers, repeat: { at: "/rows", times: 5, unique } })).toEqual({
      name: "x",
      rows: [...answers.rows, { k: "0987-7", n: "b" }, { k: "0994-7", n: "b" }, { k: "1007-7", n: "b" }],
    });
  });

  it.each(["/name", "/none", "/rows/0/k"])("refuses %s, where no list of objects stands", (at) => {
    expect(() => expandSample({ answers, repeat: { at, times: 2 } })).toThrow(at);
  });
});

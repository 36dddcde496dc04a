import { describe, expect, test } from "vitest";

import { fitAnswers } from "../../src/drafts/fit-answers.ts";
import type { JsonObject } from "../../src/form/json.ts";

const schema: JsonObject = {
  type: "object",
  properties: {
    name: { type: "string" },
    person: { type: "object", properties: { town: { type: "string" } } },
    rows: { type: "array", maxItems: 2, items: { type: "object", properties: { plate: { type: "string" } } } },
  },
};

function fit(answers: JsonObject) {
  const fitted = fitAnswers({ schema }, answers);
  if (fitted.kind === "excess") return "excess";
  return {
    answers: fitted.answers,
    dropped: fitted.moved.dropped.map(({ pointer }) => pointer),
    kept: fitted.moved.kept,
  };
}

describe("answers from elsewhere", () => {
  test.each([
    ["all fits", { name: "A", rows: [{ plate: "x" }] }, [], ["/name", "/rows/0/plate"]],
    ["a wrong text is for the rules to tell", { name: 5 }, [], ["/name"]],
    ["an unknown member", { name: "A", colour: { a: 1 } }, ["/colour"], ["/name"]],
    ["a text for a list", { rows: "x" }, ["/rows"], []],
    ["a list for a text", { name: ["A"] }, ["/name"], []],
    ["a list for an object", { person: [{ town: "T" }] }, ["/person/0", "/person"], []],
    ["a number among rows", { rows: [1, { plate: "x" }] }, ["/rows/0"], ["/rows/1/plate"]],
  ])("lose nothing unnamed: %s", (_, answers, dropped, kept) => {
    expect(fit(answers)).toMatchObject({ dropped, kept });
  });

  test.each([
    [2, "fitted"],
    [3, "excess"],
  ])("with %i rows of at most 2 are %s", (count, kind) => {
    const rows = Array.from({ length: count }, () => ({ plate: "x" }));
    expect(fitAnswers({ schema }, { rows }).kind).toBe(kind);
  });
});

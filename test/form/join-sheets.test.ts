import { describe, expect, it } from "vitest";

import { joinSheets } from "../../src/form/join-sheets.ts";
import type { PaperCode } from "../../src/form/paper-code.ts";

function sheet(index: number, changes: Partial<PaperCode> = {}): PaperCode {
  const shared = { form: "permit", revision: "2026-01-01", count: 2, reference: "K7PM4X2Q" };
  return { ...shared, kind: index === 0 ? "permit" : "list", index, fields: [`value ${index}`], ...changes };
}

describe("the sheets of one application", () => {
  it("are complete in any order, and come in their own", () => {
    const joined = joinSheets([sheet(2), sheet(0), sheet(1)]);
    expect(joined).toEqual({ kind: "complete", sheets: [sheet(0), sheet(1), sheet(2)] });
  });

  it("are complete with one alone when it says so", () => {
    const only = sheet(0, { count: 0 });
    expect(joinSheets([only])).toEqual({ kind: "complete", sheets: [only] });
  });

  it("count once when scanned twice", () => {
    expect(joinSheets([sheet(0), sheet(1), sheet(1), sheet(2)]).kind).toBe("complete");
  });

  it("tell which of them are missing, the first page too", () => {
    expect(joinSheets([sheet(1)])).toEqual({ kind: "missing", missing: [0, 2] });
    expect(joinSheets([])).toEqual({ kind: "missing", missing: [0] });
  });

  it.each([
    ["reference", { reference: "P-ABCDEFG" }],
    ["revision", { revision: "2025-01-01" }],
    ["form", { form: "other" }],
  ])("are told apart from those of another %s", (_, other) => {
    expect(joinSheets([sheet(0), sheet(1), sheet(2, other)]).kind).toBe("mixed");
  });

  it("contradict each other when two bear one number and differ", () => {
    expect(joinSheets([sheet(0), sheet(1), sheet(1, { fields: ["x"] }), sheet(2)])).toEqual({
      kind: "contradicting",
      sheets: [1],
    });
  });

  it("contradict each other when they count differently", () => {
    expect(joinSheets([sheet(0), sheet(1, { count: 5 }), sheet(2)]).kind).toBe("contradicting");
  });
});

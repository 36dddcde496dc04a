import { describe, expect, it, onTestFinished } from "vitest";

import { FAULTS } from "./faults.ts";

const POSSIBLE = FAULTS.filter(({ missing }) => missing === undefined);

describe("nothing acknowledged is lost when this strikes under load:", () => {
  it.each(POSSIBLE)("$name", async ({ short, run }) => {
    const result = await run(short, onTestFinished);
    expect(result.broken).toEqual([]);
    expect(result.lost).toBe(0);
    expect(result.acknowledged).toBeGreaterThan(20);
    expect(result.recovered.length).toBe(short);
  });
});

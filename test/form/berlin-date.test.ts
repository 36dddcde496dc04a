import { describe, expect, it } from "vitest";

import { addDays, berlinDate, isDate } from "../../src/form/berlin-date.ts";

describe("the day in Europe/Berlin", () => {
  it.each([
    ["winter, one second before midnight", "2025-01-31T22:59:59Z", "2025-01-31"],
    ["winter, midnight", "2025-01-31T23:00:00Z", "2025-02-01"],
    ["summer, one second before midnight", "2025-08-31T21:59:59Z", "2025-08-31"],
    ["summer, midnight", "2025-08-31T22:00:00Z", "2025-09-01"],
    ["the day summer time begins, before", "2025-03-29T22:59:59Z", "2025-03-29"],
    ["the day summer time begins, midnight", "2025-03-29T23:00:00Z", "2025-03-30"],
    ["the day summer time ends, before", "2025-10-25T21:59:59Z", "2025-10-25"],
    ["the day after summer time ended, midnight", "2025-10-26T23:00:00Z", "2025-10-27"],
  ])("%s", (_, instant, date) => {
    expect(berlinDate(new Date(instant))).toBe(date);
  });

  it("counts days over months, leap days and years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
  });

  it.each([
    ["2025-02-28", true],
    ["2025-02-29", false],
    ["2024-02-29", true],
    ["2025-9-1", false],
    ["2025-13-01", false],
  ])("%s is a day: %s", (text, is) => {
    expect(isDate(text)).toBe(is);
  });
});

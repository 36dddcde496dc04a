import { pino } from "pino";
import { describe, expect, it } from "vitest";

import { createRetention } from "../../server/operate/retention.ts";
import type { Expiry } from "../../server/store/store.ts";

const DAY = 86_400_000;
const NOW = Date.parse("2026-06-15T10:00:00Z");

/** A retention over a store that has so many batches due, and clocks that the test moves. */
function retentionOver(batches: number[], days: Readonly<Record<string, number>>) {
  const asked: Expiry[] = [];
  const logged: string[] = [];
  const clocks = { wall: NOW, steady: 5_000 };
  const retention = createRetention({
    store: { expire: (expiry) => Promise.resolve((asked.push(expiry), batches.shift() ?? 0)) },
    days,
    clock: () => new Date(clocks.wall),
    steadyClock: () => clocks.steady,
    log: pino({}, { write: (line: string) => void logged.push(line) }),
  });
  return { retention, asked, logged, clocks };
}

describe("retention", () => {
  it("asks for each form's days, and for those of all others, until nothing is left", async () => {
    const { retention, asked } = retentionOver([500, 20], { "parking-permit": 30, "*": 365 });
    expect(await retention.run()).toBe(520);
    const due = { before: { "parking-permit": NOW - 30 * DAY }, othersBefore: NOW - 365 * DAY, at: NOW };
    expect(asked).toEqual([due, due, due]);
  });

  it("keeps the forms that are not named when there is no number for all others", async () => {
    const { retention, asked } = retentionOver([], { "parking-permit": 30 });
    await retention.run();
    expect(asked[0]?.othersBefore).toBeUndefined();
  });

  it("logs how many, and nothing of them", async () => {
    const { retention, logged } = retentionOver([3], { "*": 1 });
    await retention.run();
    expect(logged.length).toBe(1);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({ count: 3, msg: "deleted submissions whose time was over" });
  });

  it.each([
    ["an hour forward", 3_600_000, true],
    ["more than an hour forward", 3_600_001, false],
    ["a year forward", 365 * DAY, false],
    ["a year back", -365 * DAY, false],
  ])("when the clock was set %s, deletes: %s %s", async (_what, jump, deletes) => {
    const { retention, asked, clocks, logged } = retentionOver([1], { "*": 30 });
    clocks.wall += 10 * DAY + jump;
    clocks.steady += 10 * DAY;
    expect(await retention.run()).toBe(deletes ? 1 : "clock-jumped");
    expect(asked.length > 0).toBe(deletes);
    expect(logged.join("").includes("the clock jumped")).toBe(!deletes);
  });
});

/** CPU time of a page's main thread, told by Chromium itself: other work on the machine is not in it. */
import { setTimeout as wait } from "node:timers/promises";

import type { CDPSession, Page } from "playwright-core";

/** Reads the main thread's CPU clock of one page. */
export interface CpuClock {
  /** Milliseconds spent since the page's process began to count. */
  readonly now: () => Promise<number>;
  /** The same, once the page has been quiet for a while. */
  readonly settled: () => Promise<number>;
}

/** Longer than any debounce: Material's text fields hand over 300 ms after a key. */
const QUIET_MS = 400;
/** What a blinking caret and these very questions cost in that time. */
const NOISE_MS = 3;

export async function openCpuClock(page: Page): Promise<CpuClock> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const now = (): Promise<number> => readTaskTime(client);
  const settled = async (): Promise<number> => {
    let before = await now();
    for (;;) {
      // One look after the other: that is what waiting is.
      // oxlint-disable-next-line no-await-in-loop
      await wait(QUIET_MS);
      // oxlint-disable-next-line no-await-in-loop
      const after = await now();
      if (after - before < NOISE_MS) return after;
      before = after;
    }
  };
  return { now, settled };
}

async function readTaskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send("Performance.getMetrics");
  const seconds = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  // What it costs to be asked is not the page's own.
  return (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1000;
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

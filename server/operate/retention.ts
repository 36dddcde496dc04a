import type { Logger } from "pino";

import type { Store } from "../store/store.ts";

/** What deletes submissions when their time is over. */
export interface Retention {
  /** Deletes all that is due now and gives how many, or says why it did not dare. */
  run(): Promise<number | "clock-jumped">;
}

interface Needs {
  readonly store: Pick<Store, "expire">;
  /** After how many days, by form; `*` stands for all forms that are not named. */
  readonly days: Readonly<Record<string, number>>;
  readonly clock: () => Date;
  /** Milliseconds from any beginning on, by a clock that nobody sets. */
  readonly steadyClock: () => number;
  readonly log: Logger;
}

const DAY = 86_400_000;
/** Milliseconds that the two clocks may drift apart. */
const MOST_DRIFT = 3_600_000;

/**
 * Deletes what is due. A clock that was set forward would delete everything at once, and there is no way back: when it
 * has moved otherwise than the steady clock since the start, nothing is deleted and the log says so.
 */
export function createRetention({ store, days, clock, steadyClock, log }: Needs): Retention {
  const start = clock().getTime() - steadyClock();
  return {
    async run() {
      const now = clock().getTime();
      if (Math.abs(now - steadyClock() - start) > MOST_DRIFT) {
        log.error("the clock jumped: nothing is deleted until the server is started again with the right time");
        return "clock-jumped";
      }
      let total = 0;
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- a few at a time, so that nobody who hands in waits long
        const count = await store.expire(expiryAt(now, days));
        if (count === 0) break;
        total += count;
      }
      if (total > 0) log.info({ count: total }, "deleted submissions whose time was over");
      return total;
    },
  };
}

function expiryAt(now: number, { "*": others, ...days }: Readonly<Record<string, number>>) {
  const before = Object.fromEntries(Object.entries(days).map(([form, count]) => [form, now - count * DAY]));
  return { before, othersBefore: others === undefined ? undefined : now - others * DAY, at: now };
}

const HOUR = 3_600_000;

/** Runs it now and every hour, for as long as the process lives. Without any deadline it never does anything. */
export function keepRunning(retention: Retention, { days, log }: Pick<Needs, "days" | "log">): void {
  if (Object.keys(days).length === 0) return;
  const run = (): void =>
    void retention.run().catch(() => log.error("due submissions could not be deleted; tried again in an hour"));
  run();
  setInterval(run, HOUR).unref();
}

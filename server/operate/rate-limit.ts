/** Kinds of calls that are limited, each on its own. */
export type CallKind = "check" | "print" | "submissions" | "lookups";

/** Generous: a whole clinic may stand behind one address. */
const PER_MINUTE: Readonly<Record<CallKind, number>> = { check: 1_200, print: 120, submissions: 120, lookups: 120 };

/** Decides whether an address may make another call. */
export interface RateLimit {
  /** Seconds until the next call is taken; 0 when this one is. */
  take(kind: CallKind, address: string): number;
}

interface Bucket {
  /** Calls that could be made at once. */
  left: number;
  /** When that was so. */
  at: number;
}

const MINUTE = 60_000;
const MOST_ADDRESSES = 100_000;

/**
 * A bucket of calls per address and kind, filled evenly. `perMinute` replaces the defaults; 0 takes any number. Addresses
 * are kept in memory alone and forgotten once their bucket is full again.
 */
export function createRateLimit(perMinute: Readonly<Record<string, number>>, clock: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take(kind, address) {
      const most = perMinute[kind] ?? PER_MINUTE[kind];
      if (most === 0) return 0;
      const now = clock();
      const key = `${kind} ${networkOf(address)}`;
      const { left, at } = buckets.get(key) ?? { left: most, at: now };
      const filled = Math.min(most, left + ((now - at) * most) / MINUTE);
      const isTaken = filled >= 1;
      buckets.delete(key);
      buckets.set(key, { left: isTaken ? filled - 1 : filled, at: now });
      forget(buckets, now);
      return isTaken ? 0 : Math.max(1, Math.ceil(((1 - filled) * MINUTE) / most / 1_000));
    },
  };
}

/** After a minute without a call every bucket is full. The longest untouched come first. */
function forget(buckets: Map<string, Bucket>, now: number): void {
  for (const [key, { at }] of buckets) {
    if (now - at < MINUTE && buckets.size <= MOST_ADDRESSES) return;
    buckets.delete(key);
  }
}

/** Who has an IPv6 address has a whole /64 of them. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  const [start = "", end] = address.split("::");
  const head = start.split(":");
  const missing = end === undefined ? 0 : 8 - head.length - end.split(":").length;
  return [...head, ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...(end ?? "").split(":")]
    .slice(0, 4)
    .join(":");
}

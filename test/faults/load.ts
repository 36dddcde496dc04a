import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import { canonicalJson } from "../../src/form/canonical.ts";
import { FORM } from "../server/support/make-forms.ts";

/** A submission that a caller was told is kept. */
export interface Acknowledged {
  readonly key: string;
  readonly answers: unknown;
  readonly receipt: { readonly reference: string; readonly receipt: string };
}

/** Callers that hand in one submission after the other and repeat each, with its key, until it is acknowledged. */
export interface Load {
  readonly acknowledged: readonly Acknowledged[];
  /** Which answers were neither 201 nor 503. */
  unexpected(): readonly string[];
  /** Resolves when another submission, begun after now, was acknowledged. */
  untilNext(): Promise<void>;
  /** No new submissions; resolves when all that were begun are acknowledged. */
  finish(): Promise<void>;
}

const CALLERS = 16;
const BETWEEN_TRIES = 20;
/** Milliseconds: on a busy machine a server needs its time to start again. */
const PATIENCE = 300_000;

/** Begins to hand in at `url`. */
export function startLoad(url: string): Load {
  const acknowledged: Acknowledged[] = [];
  const unexpected: string[] = [];
  const finishing = new AbortController();
  let begun = 0;
  let listeners: { readonly after: number; readonly tell: () => void }[] = [];

  const handIn = async (): Promise<void> => {
    const number = (begun += 1);
    const key = randomUUID();
    const answers = { person: { name: `Erika Muster${"x".repeat(number % 26)}` } };
    const receipt = await untilAccepted(url, { key, answers }, unexpected);
    if (receipt === undefined) return;
    acknowledged.push({ key, answers, receipt });
    const told = listeners.filter(({ after }) => number > after);
    listeners = listeners.filter(({ after }) => number <= after);
    for (const { tell } of told) tell();
  };
  const call = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- a caller does one thing at a time
    while (!finishing.signal.aborted) await handIn();
  };
  const callers = Promise.all(Array.from({ length: CALLERS }, call));
  return {
    acknowledged,
    unexpected: () => unexpected,
    untilNext: () => new Promise((tell) => listeners.push({ after: begun, tell })),
    async finish() {
      finishing.abort();
      await callers;
    },
  };
}

interface Handing {
  readonly key: string;
  readonly answers: unknown;
}

async function untilAccepted(
  url: string,
  handing: Handing,
  unexpected: string[],
): Promise<Acknowledged["receipt"] | undefined> {
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline) {
    // oxlint-disable-next-line no-await-in-loop -- tried again only when this try has failed
    const response = await submitOnce(url, handing).catch(() => undefined);
    if (response?.status === 201) return response.receipt;
    if (response !== undefined && response.status !== 503) {
      unexpected.push(`answered ${response.status}`);
      return undefined;
    }
    // oxlint-disable-next-line no-await-in-loop -- see above
    await pause(BETWEEN_TRIES);
  }
  unexpected.push("was not accepted within five minutes");
  return undefined;
}

/** Hands in once. The promise is rejected when the connection breaks. */
async function submitOnce(
  url: string,
  { key, answers }: Handing,
): Promise<{ readonly status: number; readonly receipt: Acknowledged["receipt"] }> {
  const response = await fetch(`${url}/api/forms/${FORM}/2026-01-01/submissions`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(answers),
    signal: AbortSignal.timeout(20_000),
  });
  // With status 201 the body is a receipt; with any other nobody reads it.
  return { status: response.status, receipt: (await response.json()) as Acknowledged["receipt"] };
}

/** What is not as it was acknowledged: missing, different, or with another receipt when it is repeated. */
export async function findLost(url: string, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const lost: string[] = [];
  const rest = [...acknowledged];
  const look = async (): Promise<void> => {
    for (let it = rest.pop(); it !== undefined; it = rest.pop()) {
      // oxlint-disable-next-line no-await-in-loop -- some at a time, not all at once
      const fault = await findFault(url, it);
      if (fault !== undefined) lost.push(`${it.receipt.reference} ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, look));
  return lost;
}

async function findFault(url: string, { key, answers, receipt }: Acknowledged): Promise<string | undefined> {
  const headers = { authorization: `Bearer ${receipt.receipt}` };
  const found = await fetch(`${url}/api/submissions/${receipt.reference}`, { headers });
  // With status 200 the body is what was received.
  const body = (await found.json()) as { readonly answers?: unknown };
  if (found.status !== 200) return `is not there: ${found.status}`;
  if (canonicalJson(body.answers) !== canonicalJson(answers)) return "has other answers";
  const repeated = await submitOnce(url, { key, answers });
  if (repeated.status !== 201) return `is answered ${repeated.status} when repeated`;
  return canonicalJson(repeated.receipt) === canonicalJson(receipt) ? undefined : "has another receipt when repeated";
}

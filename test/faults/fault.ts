import type { Afterwards } from "../server/support/temporary-folder.ts";

/** What became of everything under one fault. */
export interface FaultResult {
  /** How often the fault was made. */
  readonly tried: number;
  /** Submissions that were acknowledged. */
  readonly acknowledged: number;
  /** Acknowledged ones that are missing, differ, give another receipt on repetition, or are kept twice or in half. */
  readonly lost: number;
  /** Milliseconds from each fault to the next acknowledgement. */
  readonly recovered: readonly number[];
  /** Whatever else must hold and did not. */
  readonly broken: readonly string[];
}

/** A fault that the server must survive. */
export interface Fault {
  readonly name: string;
  /** How often it is made in `npm test`, and how often in `npm run faults`. */
  readonly short: number;
  readonly long: number;
  /** Why it cannot be made on this machine. */
  readonly missing?: string;
  run(times: number, afterwards: Afterwards): Promise<FaultResult>;
}

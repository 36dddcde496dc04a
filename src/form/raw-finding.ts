import type { Severity } from "./definition.ts";

/** A finding before it has words. */
export interface RawFinding {
  readonly pointer: string;
  readonly keyword: string;
  readonly severity: Severity;
  /** What ajv or a keyword of ours tells about the failure: `limit`, `other`, `allowedValues` … */
  readonly params: Readonly<Record<string, unknown>>;
}

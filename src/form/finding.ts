import type { Severity } from "./definition.ts";

/** One result of a check. */
export interface Finding {
  /** JSON Pointer to the member that is wrong; the missing member itself for `required`. */
  readonly pointer: string;
  /** The schema keyword that failed, or the id of the rule. */
  readonly keyword: string;
  /** What is wrong and what to do, in the language asked for. */
  readonly message: string;
  readonly severity: Severity;
  /** Present when the applicant confirmed that a `confirm` finding is as it should be. */
  readonly confirmed?: true;
  /** Language of the message where it is not the one asked for: the id in `texts.<language>.json`. */
  readonly language?: string;
}

/** What a check gives: `valid` means no `error` and no unconfirmed `confirm`. */
export interface CheckResult {
  readonly valid: boolean;
  /** Digest of the revision the answers were held against. */
  readonly digest: string;
  /** In the order of the page, at most 200. */
  readonly findings: readonly Finding[];
  /** How many findings beyond the 200 listed. */
  readonly more: number;
}

/** Tells whether a finding keeps the answers from being handed in. */
export function isBlocking(finding: Finding): boolean {
  return finding.severity === "error" || (finding.severity === "confirm" && finding.confirmed !== true);
}

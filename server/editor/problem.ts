import type { ProblemSeverity } from "./lint-rule.ts";

/** One problem that `check` reports. */
export interface Problem {
  /** Id of the rule, a heading of docs/rules.md. */
  readonly rule: string;
  readonly severity: ProblemSeverity;
  readonly form: string;
  readonly revision: string;
  /** From the folder that holds `schemas` and `ui-schemas` on. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

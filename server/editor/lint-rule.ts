import type { Complaint } from "../catalogue/file-problem.ts";
import type { OpenRevision } from "./open-revision.ts";
import type { Position } from "./positions.ts";

/** Errors keep a revision from being published, warnings do not. */
export type ProblemSeverity = "error" | "warning";

/** What a rule has to say about one place of one file. */
export interface Fault extends Complaint {
  /** Where it is known better than by a pointer. */
  readonly position?: Position;
  /** Where it weighs less than the rule says. */
  readonly severity?: "warning";
}

/** One thing `check` looks for. Each has a paragraph in docs/rules.md and a broken fixture. */
export interface LintRule {
  readonly id: string;
  readonly severity: ProblemSeverity;
  find(revision: OpenRevision): readonly Fault[];
}

/** A rule that needs no more than the files' texts, by their path, and so speaks of broken revisions too. */
export interface FileRule {
  readonly id: string;
  readonly severity: ProblemSeverity;
  find(texts: Readonly<Record<string, string>>): readonly Fault[];
}

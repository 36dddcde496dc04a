import type { Definition } from "./definition.ts";
import type { Member } from "./diff-change.ts";
import { memberOf } from "./diff-members.ts";
import { isBlocking, type CheckResult } from "./finding.ts";
import type { Json } from "./json.ts";
import { migrateAnswers } from "./migrate-answers.ts";
import type { Migration } from "./migration.ts";
import { toPattern } from "./pointer.ts";
import { locate } from "./scope.ts";

/** What a newer revision means for the submissions that were received under the older one. No answer stands in it. */
export interface StoredCount {
  readonly kind: "counted";
  readonly total: number;
  /** How many would not be right under the newer revision, after the migration where there is one. */
  readonly broken: number;
  /** How many would lose a value of which no step of a migration says a word. */
  readonly losing: number;
  /** The places at which they would break, the most frequent first. */
  readonly reasons: readonly BrokenReason[];
}

/** One place, and in how many submissions it would be wrong for the same reason. */
export interface BrokenReason {
  readonly member: Member;
  readonly keyword: string;
  readonly submissions: number;
}

/** The count, or why there is none. */
export type Stored =
  | StoredCount
  | { readonly kind: "no-store" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Two revisions and how answers to the older one are tried under the newer. */
export interface StoredTrial {
  readonly older: Definition;
  readonly newer: Definition;
  readonly check: (answers: Json) => CheckResult;
  readonly migration?: Migration;
}

/** Tries one document after the other; what is kept of them does not grow with their number. */
export async function countStored(trial: StoredTrial, documents: AsyncIterable<Json>): Promise<StoredCount> {
  const reasons = new Map<string, BrokenReason>();
  const count = { total: 0, broken: 0, losing: 0 };
  for await (const answers of documents) {
    const moved = migrateAnswers(trial.newer, trial.migration ?? { steps: [] }, answers);
    const found = trial.check(trial.migration === undefined ? answers : moved.answers).findings.filter(isBlocking);
    count.total += 1;
    if (found.length > 0) count.broken += 1;
    if (moved.dropped.some(({ says }) => says === undefined)) count.losing += 1;
    const places = new Map(found.map((it) => [`${it.keyword} ${knownPattern(trial, it.pointer)}`, it]));
    for (const [key, { pointer, keyword }] of places) {
      const member = nameMember(trial, knownPattern(trial, pointer));
      reasons.set(key, { member, keyword, submissions: (reasons.get(key)?.submissions ?? 0) + 1 });
    }
  }
  return {
    kind: "counted",
    ...count,
    reasons: [...reasons.values()].toSorted((a, b) => b.submissions - a.submissions),
  };
}

/** A place that one of the schemas names; where an applicant's own word is a member's name, the object around it. */
function knownPattern({ older, newer }: StoredTrial, pointer: string): string {
  let pattern = toPattern(pointer);
  while (pattern !== "" && locate(newer.schema, pattern) === undefined && locate(older.schema, pattern) === undefined) {
    pattern = pattern.slice(0, pattern.lastIndexOf("/"));
  }
  return pattern;
}

function nameMember({ older, newer }: StoredTrial, pattern: string): Member {
  return memberOf(locate(newer.schema, pattern) === undefined ? older : newer, { pattern });
}

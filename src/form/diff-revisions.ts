import type { Definition } from "./definition.ts";
import type { Change, Example, Member } from "./diff-change.ts";
import { diffConstraints } from "./diff-constraints.ts";
import { diffDisplay } from "./diff-display.ts";
import { diffMembers, matchMembers, memberOf, type MatchedMembers } from "./diff-members.ts";
import { diffRules } from "./diff-rules.ts";
import type { Stored } from "./diff-stored.ts";
import { diffWording } from "./diff-wording.ts";
import { isBlocking, type CheckResult, type Finding } from "./finding.ts";
import type { Json } from "./json.ts";
import { listLost } from "./lost-members.ts";
import { migrateAnswers } from "./migrate-answers.ts";
import type { Migration } from "./migration.ts";
import { toPattern, valueAt } from "./pointer.ts";

/** Two revisions of a form and what is needed to try the newer one. */
export interface DiffRequest {
  readonly older: Definition;
  readonly newer: Definition;
  /** `print.typ` of both; absent where there is none. */
  readonly paper: { readonly before?: string; readonly after?: string };
  /** Valid samples of the older revision. */
  readonly samples: readonly DiffSample[];
  /** Holds answers against the newer revision. */
  readonly check: (answers: Json) => CheckResult;
  /** The one from the older revision, where there is one. */
  readonly migration?: Migration;
}

export interface DiffSample {
  readonly file: string;
  readonly answers: Json;
}

/** What the changes mean for answers that exist. */
export type Verdict =
  /** Answers to the older revision are right as they are; `stricter` of the changes could show otherwise. */
  | { readonly kind: "compatible"; readonly stricter?: number }
  /** They are not, and the migration makes them so. */
  | { readonly kind: "migrated"; readonly stricter?: number }
  /** They are not, even after the migration where there is one: `broken` names the samples that show it. */
  | {
      readonly kind: "needs-migration";
      readonly broken: readonly BrokenSample[];
      /** What would be gone without a word. */
      readonly lost?: readonly Member[];
      /** There is a migration, and it does not do. */
      readonly fallsShort?: true;
    };

/** A valid sample of the older revision and what blocks it in the newer one. */
export interface BrokenSample {
  readonly file: string;
  readonly findings: readonly Finding[];
}

export interface RevisionDiff {
  readonly changes: readonly Change[];
  readonly verdict: Verdict;
  /** What it means for the submissions received under the older revision, where that was asked. */
  readonly stored?: Stored;
}

/** Everything that differs between two revisions, and what that means for answers to the older one. */
export function diffRevisions(request: DiffRequest): RevisionDiff {
  const { older, newer, paper } = request;
  const matched = matchMembers(older, newer);
  const broken = findBroken(request);
  const constraints = matched.pairs.flatMap(({ before, after }) =>
    diffConstraints(memberOf(newer, after), before.schema, after.schema),
  );
  const changes: readonly Change[] = [
    ...diffMembers(older, newer, matched),
    ...diffDisplay(older, newer, matched),
    ...constraints,
    ...diffRules(older, newer),
    ...diffWording(older, newer, matched),
    ...diffPaper(paper),
  ];
  return {
    changes: changes.map((change) => withExample(change, broken, request)),
    verdict: judge(request, matched, { broken, stricter: changes.filter(isStricter).length }),
  };
}

/** Whether answers that were right may be wrong for this change alone. */
function isStricter(change: Change): boolean {
  if (change.kind === "member-added") return change.isRequired;
  return ["tightened", "changed", "became-required"].includes(change.kind);
}

function findBroken({ samples, check, newer }: DiffRequest, migration?: Migration): readonly BrokenSample[] {
  return samples.flatMap(({ file, answers }) => {
    const moved = migration === undefined ? answers : migrateAnswers(newer, migration, answers).answers;
    const findings = check(moved).findings.filter(isBlocking);
    return findings.length === 0 ? [] : [{ file, findings }];
  });
}

interface Shown {
  readonly broken: readonly BrokenSample[];
  readonly stricter: number;
}

/** A member that went or has another name is lost without a migration, even where the newer schema takes it. */
function judge(request: DiffRequest, matched: MatchedMembers, { broken, stricter }: Shown): Verdict {
  const { older, migration } = request;
  const unseen = stricter > 0 && { stricter };
  const lost = listLost(matched, migration).map((place) => memberOf(older, place));
  const isLosing = lost.length > 0 && { lost };
  if (migration === undefined) {
    if (broken.length === 0 && lost.length === 0) return { kind: "compatible", ...unseen };
    return { kind: "needs-migration", broken, ...isLosing };
  }
  const left = findBroken(request, migration);
  if (left.length > 0 || lost.length > 0)
    return { kind: "needs-migration", broken: left, ...isLosing, fallsShort: true };
  const isNeeded = broken.length > 0 || listLost(matched).length > 0;
  return { kind: isNeeded ? "migrated" : "compatible", ...unseen };
}

/** The difference with what the store says about it, which counts for more than the samples. */
export function withStored(diff: RevisionDiff, stored: Stored): RevisionDiff {
  const { verdict } = diff;
  const isBreaking = stored.kind === "counted" && stored.broken + stored.losing > 0;
  if (!isBreaking || verdict.kind === "needs-migration") return { ...diff, stored };
  const fallsShort = verdict.kind === "migrated" && { fallsShort: true as const };
  return { ...diff, stored, verdict: { kind: "needs-migration", broken: [], ...fallsShort } };
}

/** A sample in which the change shows is a better example than one made from a bound. */
function withExample(change: Change, broken: readonly BrokenSample[], { samples }: DiffRequest): Change {
  if (change.kind !== "tightened" && change.kind !== "changed" && change.kind !== "became-required") return change;
  const keyword = change.kind === "became-required" ? "required" : change.keyword;
  for (const { file, findings } of broken) {
    const finding = findings.find((it) => it.keyword === keyword && toPattern(it.pointer) === change.member.pattern);
    if (finding === undefined) continue;
    const value = valueAt(samples.find((it) => it.file === file)?.answers, finding.pointer);
    // What stands in a sample was parsed from JSON.
    const example: Example = { kind: "sample", file, value: value as Json | undefined };
    return { ...change, example };
  }
  return change;
}

function diffPaper({ before = "", after = "" }: DiffRequest["paper"]): readonly Change[] {
  if (before === after) return [];
  const lines = { added: countNew(after, before), removed: countNew(before, after) };
  return [{ kind: "paper-changed", lines }];
}

/** How many lines of `text` that are not empty `other` does not have. */
function countNew(text: string, other: string): number {
  const known = new Set(other.split("\n"));
  return text.split("\n").filter((line) => line.trim() !== "" && !known.has(line)).length;
}

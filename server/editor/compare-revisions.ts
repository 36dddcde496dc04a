import { checkAnswers } from "../../src/form/check-answers.ts";
import { diffRevisions, type RevisionDiff } from "../../src/form/diff-revisions.ts";
import type { StoredTrial } from "../../src/form/diff-stored.ts";
import type { LoadedDefinition } from "../catalogue/load-revision.ts";
import { findMigration } from "./find-migration.ts";
import { compile, openSamples } from "./open-revision.ts";
import { readTexts } from "./read-texts.ts";

const PAPER = "ui-schemas/print.typ";

/** Two revisions compared, or why they cannot be. */
export type Comparison =
  | { readonly kind: "diff"; readonly diff: RevisionDiff; readonly trial: StoredTrial }
  | { readonly kind: "fault"; readonly message: string };

/** Compares two revisions of a form that load, with the older one's valid samples and the newer one's migration. */
export function compareRevisions(root: string, older: LoadedDefinition, newer: LoadedDefinition): Comparison {
  const compiled = compile(newer);
  if (compiled.kind === "fault") return compiled;
  const { form, revision } = newer;
  const found = findMigration(readTexts(root, form, revision), `${form}/${revision}`, older.revision);
  const samples = openSamples(readTexts(root, form, older.revision)).filter(({ kind }) => kind === "valid");
  const trial: StoredTrial = {
    older,
    newer,
    check: (answers) => checkAnswers(newer, compiled.pack, answers).result,
    ...(found.kind === "migration" && { migration: found.migration }),
  };
  const diff = diffRevisions({
    ...trial,
    paper: { before: older.files[PAPER], after: newer.files[PAPER] },
    samples,
  });
  return { kind: "diff", diff, trial };
}

import { checkAnswers } from "../../../src/form/check-answers.ts";
import { diffRevisions } from "../../../src/form/diff-revisions.ts";
import { migrationFile } from "../find-migration.ts";
import type { LintRule } from "../lint-rule.ts";
import type { OpenRevision, Sibling } from "../open-revision.ts";

/** Whoever has begun the previous revision would lose answers, or find right ones wrong. */
export const breakingWithoutMigration: LintRule = {
  id: "breaking-without-migration",
  severity: "error",
  find: (revision) => {
    const previous = findPrevious(revision);
    const { definition, compiled, folder, texts } = revision;
    if (previous === undefined || compiled.kind === "fault") return [];
    const file = migrationFile(folder, previous.definition.revision);
    if (texts[file] !== undefined) return [];
    const { verdict } = diffRevisions({
      older: previous.definition,
      newer: definition,
      paper: {},
      samples: previous.readSamples().filter(({ kind }) => kind === "valid"),
      check: (answers) => checkAnswers(definition, compiled.pack, answers).result,
    });
    if (verdict.kind !== "needs-migration") return [];
    const [first] = verdict.broken;
    const gone = verdict.lost?.map(({ pattern }) => pattern).join(", ");
    const shown = first === undefined ? `it does not know ${gone}` : `${first.file} is no longer valid`;
    const message = `answers to ${previous.definition.revision} do not fit this revision: ${shown}`;
    const remedy = `Add migrations/${previous.definition.revision}.json; the command diff shows what it must do`;
    return [{ file, message, remedy }];
  },
};

/** The revision in force before this one: the newest that begins earlier. */
function findPrevious({ definition, siblings }: OpenRevision): Sibling | undefined {
  return siblings
    .filter((it) => it.definition.manifest.validFrom < definition.manifest.validFrom)
    .toSorted((a, b) => (a.definition.manifest.validFrom < b.definition.manifest.validFrom ? 1 : -1))[0];
}

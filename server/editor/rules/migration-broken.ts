import { checkAnswers } from "../../../src/form/check-answers.ts";
import { matchMembers } from "../../../src/form/diff-members.ts";
import { isBlocking, type Finding } from "../../../src/form/finding.ts";
import { listLost } from "../../../src/form/lost-members.ts";
import { migrateAnswers } from "../../../src/form/migrate-answers.ts";
import type { Migration, MigrationStep } from "../../../src/form/migration.ts";
import { parsePointer, toPattern } from "../../../src/form/pointer.ts";
import { locate } from "../../../src/form/scope.ts";
import { findMigration } from "../find-migration.ts";
import type { Fault, LintRule } from "../lint-rule.ts";
import type { OpenRevision, Sibling } from "../open-revision.ts";

/** A migration is proven on every valid sample of the older revision. */
export const migrationBroken: LintRule = {
  id: "migration-broken",
  severity: "error",
  find: (revision) =>
    Object.keys(revision.texts).flatMap((file) => {
      const older = /^schemas\/[^/]+\/[^/]+\/migrations\/(.+)\.json$/.exec(file)?.[1];
      return older === undefined ? [] : examine(revision, file, older);
    }),
};

function examine(revision: OpenRevision, file: string, older: string): readonly Fault[] {
  const sibling = revision.siblings.find(({ definition }) => definition.revision === older);
  if (sibling === undefined) {
    const message = `there is no revision ${older} that can be used`;
    return [{ file, message, remedy: "Name the file after the revision the answers come from" }];
  }
  const found = findMigration(revision.texts, revision.folder, older);
  if (found.kind === "none") return [];
  if (found.kind === "broken") return found.complaints;
  const inSteps = found.migration.steps.flatMap((_, index) =>
    examineStep(revision, sibling, { file, index, ...found }),
  );
  if (inSteps.length > 0) return inSteps;
  const lost = findLost(revision, sibling, { file, ...found });
  return lost.length > 0 ? lost : tryOut(revision, sibling, { file, ...found });
}

interface Written {
  readonly file: string;
  readonly migration: Migration;
}

function examineStep(
  { definition }: OpenRevision,
  older: Sibling,
  { file, migration, index }: Written & { readonly index: number },
): readonly Fault[] {
  const step = migration.steps[index];
  if (step === undefined) return [];
  const made = migration.steps.slice(0, index).map(({ path }) => path);
  const exists = (pattern: string): boolean =>
    locate(older.definition.schema, pattern) !== undefined || made.some((it) => pattern.startsWith(it));
  const source = "from" in step ? step.from : step.op === "add" ? undefined : step.path;
  const pointer = `/steps/${index}`;
  if (source !== undefined && !exists(source)) {
    const message = `"${source}" is no place in ${older.definition.revision}`;
    return [
      {
        file,
        pointer: `${pointer}/${"from" in step ? "from" : "path"}`,
        message,
        remedy: "Name a place that was there",
      },
    ];
  }
  if (step.op !== "remove" && locate(definition.schema, step.path) === undefined) {
    const message = `"${step.path}" is no place in this revision`;
    return [{ file, pointer: `${pointer}/path`, message, remedy: "Name a place the newer schema has" }];
  }
  return hasSameStars(step)
    ? []
    : [
        {
          file,
          pointer: `${pointer}/path`,
          message: "from and path differ in their *",
          remedy: "Use * for the same items",
        },
      ];
}

function hasSameStars(step: MigrationStep): boolean {
  if (!("from" in step)) return true;
  const [from, to] = [step.from, step.path].map((it) => parsePointer(it).filter((segment) => segment === "*").length);
  return from === to;
}

function remedyFor({ keyword, pointer }: Finding): string {
  const path = toPattern(pointer);
  const steps: Readonly<Record<string, object>> = {
    enum: { op: "map", path, values: { old: "new" }, says: "…" },
    oneOf: { op: "map", path, values: { old: "new" }, says: "…" },
    required: { op: "add", path, value: "…", says: "…" },
  };
  const step = steps[keyword];
  return step === undefined
    ? "Add or correct the step for that place"
    : `Add to "steps", or correct it there: ${JSON.stringify(step)}`;
}

/** What the newer revision has no place for must be spoken of, whether or not a sample has it. */
function findLost({ definition }: OpenRevision, older: Sibling, { file, migration }: Written): readonly Fault[] {
  const matched = matchMembers(older.definition, definition);
  return listLost(matched, migration).map(({ pattern }) => {
    const target = matched.pairs.find(({ before }) => before.pattern === pattern)?.after.pattern;
    const step = target === undefined ? { op: "remove", path: pattern } : { op: "move", from: pattern, path: target };
    const message = `${pattern} is lost, and no step says so`;
    const remedy = `Add to "steps", with a sentence for the applicant: ${JSON.stringify({ ...step, says: "…" })}`;
    return { file, pointer: "/steps", message, remedy };
  });
}

function tryOut(
  { definition, compiled }: OpenRevision,
  older: Sibling,
  { file, migration }: Written,
): readonly Fault[] {
  if (compiled.kind === "fault") return [];
  return older
    .readSamples()
    .filter(({ kind }) => kind === "valid")
    .flatMap((sample): readonly Fault[] => {
      const { answers, dropped } = migrateAnswers(definition, migration, sample.answers);
      const about = { file, pointer: "/steps" };
      const silent = dropped.find(({ says }) => says === undefined);
      if (silent !== undefined) {
        const message = `${sample.file}: ${silent.pointer} is lost, and no step says so`;
        return [{ ...about, message, remedy: "Move it, or remove it with a sentence for the applicant" }];
      }
      const finding = checkAnswers(definition, compiled.pack, answers).result.findings.find(isBlocking);
      if (finding === undefined) return [];
      const said = finding.message.replace(/\.$/, "");
      const message = `${sample.file}, moved over, is not valid: ${finding.pointer}: ${said}`;
      return [{ ...about, message, remedy: remedyFor(finding) }];
    });
}

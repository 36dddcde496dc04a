import type { FileRule, LintRule } from "./lint-rule.ts";
import { acceptsPrevious } from "./rules/accepts-previous.ts";
import { arrayWithoutMax } from "./rules/array-without-max.ts";
import { atNowhere } from "./rules/at-nowhere.ts";
import { breakingWithoutMigration } from "./rules/breaking-without-migration.ts";
import { byteOrderMark } from "./rules/byte-order-mark.ts";
import { choiceWithoutLabel } from "./rules/choice-without-label.ts";
import { conditionOnAbsent } from "./rules/condition-on-absent.ts";
import { duplicateMember } from "./rules/duplicate-member.ts";
import { lineEnds } from "./rules/line-ends.ts";
import { migrationBroken } from "./rules/migration-broken.ts";
import { missingText } from "./rules/missing-text.ts";
import { missingTitle } from "./rules/missing-title.ts";
import { missingTranslation } from "./rules/missing-translation.ts";
import { neverShown } from "./rules/never-shown.ts";
import { noteLink } from "./rules/note-link.ts";
import { patternBacktracking } from "./rules/pattern-backtracking.ts";
import { patternUnanchored } from "./rules/pattern-unanchored.ts";
import { presenceOfRequired } from "./rules/presence-of-required.ts";
import { requiredButHidden } from "./rules/required-but-hidden.ts";
import { requiredWithoutControl } from "./rules/required-without-control.ts";
import { reservedMember } from "./rules/reserved-member.ts";
import { ruleNotExercised } from "./rules/rule-not-exercised.ts";
import { sampleLies } from "./rules/sample-lies.ts";
import { sampleShape } from "./rules/sample-shape.ts";
import { schemaCompiles } from "./rules/schema-compiles.ts";
import { scopeNowhere } from "./rules/scope-nowhere.ts";
import { strictSchema } from "./rules/strict-schema.ts";
import { textNotExercised } from "./rules/text-not-exercised.ts";
import { textNowhere } from "./rules/text-nowhere.ts";
import { textWithoutKeyword } from "./rules/text-without-keyword.ts";
import { twoValidFrom } from "./rules/two-valid-from.ts";
import { unknownElement } from "./rules/unknown-element.ts";
import { unknownFormat } from "./rules/unknown-format.ts";
import { unknownKeyword } from "./rules/unknown-keyword.ts";
import { unknownNormalize } from "./rules/unknown-normalize.ts";
import { unknownPlaceholder } from "./rules/unknown-placeholder.ts";
import { unusedFile } from "./rules/unused-file.ts";
import { vagueText } from "./rules/vague-text.ts";

/** The rules that look at files whatever they say. */
export const FILE_RULES: readonly FileRule[] = [byteOrderMark, lineEnds, duplicateMember];

/** The rules that look at a revision which loads. */
export const RULES: readonly LintRule[] = [
  acceptsPrevious,
  twoValidFrom,
  unknownKeyword,
  unknownFormat,
  unknownNormalize,
  schemaCompiles,
  strictSchema,
  reservedMember,
  arrayWithoutMax,
  patternBacktracking,
  patternUnanchored,
  conditionOnAbsent,
  choiceWithoutLabel,
  atNowhere,
  scopeNowhere,
  unknownElement,
  presenceOfRequired,
  requiredWithoutControl,
  requiredButHidden,
  neverShown,
  missingTitle,
  missingText,
  vagueText,
  missingTranslation,
  textNowhere,
  textWithoutKeyword,
  unknownPlaceholder,
  noteLink,
  unusedFile,
  sampleShape,
  sampleLies,
  ruleNotExercised,
  textNotExercised,
  migrationBroken,
  breakingWithoutMigration,
];

/** What loading a revision complains of; docs/rules.md explains them beside the others. */
export const LOADING_RULES: readonly string[] = [
  "missing-file",
  "unreadable-file",
  "file-too-big",
  "link-outside",
  "encoding",
  "json-syntax",
  "nested-too-deep",
  "file-kind",
  "folder-name",
  "calendar-day",
  "missing-note",
  "schema-dialect",
  "schema-shape",
  "pattern-syntax",
  "reference-nowhere",
  "cyclic-reference",
  "rule-id-twice",
  "published-changed",
];

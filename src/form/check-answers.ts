import { takeConfirmed } from "./confirmations.ts";
import type { Definition } from "./definition.ts";
import type { CheckResult } from "./finding.ts";
import { isObject, type Json } from "./json.ts";
import { findExcess } from "./limits.ts";
import { normaliseAnswers } from "./normalise.ts";
import type { Pack } from "./pack.ts";
import { inPageOrder } from "./page-order.ts";
import { pruneHidden } from "./prune.ts";
import type { PlatformTexts } from "./platform-texts.ts";
import { PLATFORM_TEXTS_DE } from "./platform-texts-de.ts";
import type { RawFinding } from "./raw-finding.ts";
import { findByRules } from "./rule-findings.ts";
import { toSchemaFindings } from "./schema-findings.ts";
import { wordFinding, type WordFinding } from "./word-finding.ts";

/** How many findings are listed, and how many of the pack's errors are looked at: both bound the work and the answer. */
const MOST_FINDINGS = 200;
const MOST_ERRORS = 5_000;

/** Answers as they are stored and printed, and what there is to say about them. */
export interface CheckedAnswers {
  /** Normalised, without hidden values; `confirmed` holds only pointers that have a `confirm` finding. */
  readonly answers: Json;
  readonly result: CheckResult;
}

/** How findings are worded: German and anew at each check unless told otherwise. */
export interface CheckOptions {
  readonly platform?: PlatformTexts;
  readonly word?: WordFinding;
}

/**
 * Holds an answers document against a revision: takes `confirmed` off, normalises, prunes what is hidden, checks the
 * schema and the rules, and words the findings. Any JSON value may come; nothing is thrown for wrong answers.
 * The same function gives the server's verdict and the page's.
 */
export function checkAnswers(
  definition: Definition,
  pack: Pack,
  document: Json,
  { platform = PLATFORM_TEXTS_DE, word = wordFinding }: CheckOptions = {},
): CheckedAnswers {
  const { answers: rest, confirmed, faults } = takeConfirmed(document);
  const answers = pruneHidden(definition, pack, normaliseAnswers(definition.schema, rest));
  const { found, unseen } = findAll(definition, pack, answers);
  const all = [...faults, ...found];
  const wording = { definition, answers, platform };
  const isConfirmed = ({ severity, pointer }: RawFinding): boolean => severity === "confirm" && confirmed.has(pointer);
  const first = inPageOrder(definition, all, MOST_FINDINGS);
  const listed = first.map((raw) => word({ raw, isConfirmed: isConfirmed(raw) }, wording));
  const valid = !all.some((raw) => raw.severity === "error" || (raw.severity === "confirm" && !isConfirmed(raw)));
  const more = all.length - listed.length + unseen;
  return {
    answers: confirmed.size === 0 ? answers : withConfirmed(answers, inPageOrder(definition, all.filter(isConfirmed))),
    result: { valid, digest: definition.digest, findings: listed, more },
  };
}

function findAll(definition: Definition, pack: Pack, answers: Json) {
  const excess = findExcess(definition.schema, answers);
  if (excess.length > 0) return { found: excess, unseen: 0 };
  const errors = errorsOf(pack, answers);
  const schemaFindings = toSchemaFindings(errors.slice(0, MOST_ERRORS));
  const pointers = schemaFindings.map(({ pointer }) => pointer);
  const ruleFindings = findByRules(definition.rules, pack, { answers, errors: pointers });
  return { found: [...schemaFindings, ...ruleFindings], unseen: Math.max(0, errors.length - MOST_ERRORS) };
}

function errorsOf(pack: Pack, answers: Json) {
  const validator = pack["/schema"];
  if (validator === undefined) throw new Error("the rule pack has no validator for the answers");
  return validator(answers) ? [] : (validator.errors ?? []);
}

/** The answers with the places of these findings as `confirmed`. */
function withConfirmed(answers: Json, findings: readonly RawFinding[]): Json {
  if (!isObject(answers) || findings.length === 0) return answers;
  return { ...answers, confirmed: [...new Set(findings.map(({ pointer }) => pointer))] };
}

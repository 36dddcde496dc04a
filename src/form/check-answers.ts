import { takeConfirmed } from "./confirmations.ts";
import type { Definition } from "./definition.ts";
import { isBlocking, type CheckResult, type Finding } from "./finding.ts";
import { isObject, type Json } from "./json.ts";
import { findExcess } from "./limits.ts";
import { messageOf } from "./message.ts";
import { normaliseAnswers } from "./normalise.ts";
import type { Pack } from "./pack.ts";
import { inPageOrder } from "./page-order.ts";
import { pruneHidden } from "./prune.ts";
import type { PlatformTexts } from "./platform-texts.ts";
import { PLATFORM_TEXTS_DE } from "./platform-texts-de.ts";
import type { RawFinding } from "./raw-finding.ts";
import { findByRules } from "./rule-findings.ts";
import { toSchemaFindings } from "./schema-findings.ts";

/** How many findings are listed, and how many of the pack's errors are looked at: both bound the work and the answer. */
const MOST_FINDINGS = 200;
const MOST_ERRORS = 5_000;

/** Answers as they are stored and printed, and what there is to say about them. */
export interface CheckedAnswers {
  /** Normalised, without hidden values; `confirmed` holds only pointers that have a `confirm` finding. */
  readonly answers: Json;
  readonly result: CheckResult;
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
  platform: PlatformTexts = PLATFORM_TEXTS_DE,
): CheckedAnswers {
  const { answers: rest, confirmed, faults } = takeConfirmed(document);
  const answers = pruneHidden(definition, pack, normaliseAnswers(definition.schema, rest));
  const { raw, unseen } = findAll(definition, pack, answers);
  const ordered = inPageOrder(definition, [...faults, ...raw]);
  const listed = ordered.slice(0, MOST_FINDINGS).map((finding): Finding => {
    const { pointer, keyword, severity } = finding;
    const { text: message, language } = messageOf(finding, { definition, answers, platform });
    const isConfirmed = severity === "confirm" && confirmed.has(pointer);
    return {
      pointer,
      keyword,
      message,
      severity,
      ...(isConfirmed && { confirmed: true }),
      ...(language !== platform.language && { language }),
    };
  });
  const valid = !ordered.some((finding) => isBlocking(toVerdict(finding, confirmed)));
  const more = ordered.length - listed.length + unseen;
  return {
    answers: withConfirmed(answers, ordered, confirmed),
    result: { valid, digest: definition.digest, findings: listed, more },
  };
}

function toVerdict({ pointer, keyword, severity }: RawFinding, confirmed: ReadonlySet<string>): Finding {
  return { pointer, keyword, severity, message: "", ...(confirmed.has(pointer) && { confirmed: true }) };
}

function findAll(definition: Definition, pack: Pack, answers: Json) {
  const excess = findExcess(definition.schema, answers);
  if (excess.length > 0) return { raw: excess, unseen: 0 };
  const errors = errorsOf(pack, answers);
  const schemaFindings = toSchemaFindings(errors.slice(0, MOST_ERRORS));
  const pointers = schemaFindings.map(({ pointer }) => pointer);
  const ruleFindings = findByRules(definition.rules, pack, { answers, errors: pointers });
  return { raw: [...schemaFindings, ...ruleFindings], unseen: Math.max(0, errors.length - MOST_ERRORS) };
}

function errorsOf(pack: Pack, answers: Json) {
  const validator = pack["/schema"];
  if (validator === undefined) throw new Error("the rule pack has no validator for the answers");
  return validator(answers) ? [] : (validator.errors ?? []);
}

function withConfirmed(answers: Json, findings: readonly RawFinding[], confirmed: ReadonlySet<string>): Json {
  const kept = findings.filter(({ severity, pointer }) => severity === "confirm" && confirmed.has(pointer));
  if (!isObject(answers) || kept.length === 0) return answers;
  return { ...answers, confirmed: [...new Set(kept.map(({ pointer }) => pointer))] };
}

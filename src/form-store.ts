/**
 * Holds what the applicant enters, outside of React, and checks it once per change. Whoever draws a part of it listens to
 * that part alone: a context would make React look for its readers in every cell of every row.
 */
import { indexFindings, isSameFindings, type FindingsIndex } from "./findings-index.ts";
import { firstErrors } from "./first-errors.ts";
import type { LoadedForm } from "./form-context.ts";
import { changeForm, type Change, type FormState } from "./form-state.ts";
import { checkAnswers } from "./form/check-answers.ts";
import { findStep } from "./form/controls.ts";
import type { Finding } from "./form/finding.ts";
import type { Json } from "./form/json.ts";
import { GERMAN } from "./form/language.ts";
import { toPattern } from "./form/pointer.ts";
import { createWordingMemory } from "./form/word-finding.ts";
import { findUnanswered } from "./presence.ts";
import type { FindingWords } from "./words/words.ts";

/** What was entered, and its check. */
export interface FormSession {
  readonly state: FormState;
  /** The answers as they would be handed in. */
  readonly checked: Json;
  readonly findings: FindingsIndex;
  /** How many findings stand beyond those listed. */
  readonly more: number;
}

export interface FormStore {
  readonly getSession: () => FormSession;
  /** Tells of every new session until what it gives is called. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (change: Change) => void;
  /** From now on checks and speaks as this form, the same in another language. */
  readonly speak: (form: LoadedForm, words: FindingWords) => void;
}

/** A store of the form that starts with this state. */
export function createFormStore(form: LoadedForm, words: FindingWords, initial: FormState): FormStore {
  const listeners = new Set<() => void>();
  let check = createCheck(form, words);
  let session = check(initial);
  const set = (next: FormSession): void => {
    session = next;
    for (const listener of listeners) listener();
  };
  return {
    getSession: () => session,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change(change) {
      const state = changeForm(session.state, change);
      if (state !== session.state) set(check(state, session));
    },
    speak(spoken, inWords) {
      check = createCheck(spoken, inWords);
      set(check(session.state));
    },
  };
}

type Check = (state: FormState, before?: FormSession) => FormSession;

/** A check that takes over from the session before what cannot have changed. */
function createCheck(form: LoadedForm, words: FindingWords): Check {
  const word = createWordingMemory();
  const unanswered = createUnanswered(words.unanswered);
  return (state, before) => {
    if (before !== undefined && isSameContent(state, before.state)) {
      return { ...before, state, findings: indexFindings(before.findings.all, state.touched, before.findings) };
    }
    const { definition, pack, ajv, platform } = form;
    const { answers, confirmed, declined } = state;
    const { answers: checked, result } = checkAnswers(definition, pack, { ...answers, confirmed }, { platform, word });
    const questions = findUnanswered(definition.uiSchema, { answers, base: "", ajv }, declined).map(unanswered);
    const all = firstErrors(mergeFindings(form, [...questions, ...result.findings], state.fromServer));
    const isAsBefore = before?.state.touched === state.touched && isSameFindings(before.findings.all, all);
    const findings = isAsBefore ? before.findings : indexFindings(all, state.touched, before?.findings);
    return { state, checked, findings, more: result.more };
  };
}

/** Where somebody has been changes what is shown, not what is found. */
function isSameContent(a: FormState, b: FormState): boolean {
  return (
    a.answers === b.answers && a.confirmed === b.confirmed && a.declined === b.declined && a.fromServer === b.fromServer
  );
}

/** The finding of a question without an answer; always the same one for a place. */
function createUnanswered(message: string): (pointer: string) => Finding {
  const known = new Map<string, Finding>();
  return (pointer) => {
    const finding = known.get(pointer) ?? { pointer, keyword: "presence", severity: "error", message };
    known.set(pointer, finding);
    return finding;
  };
}

/** What only the server said, always in German, comes with what the page found, in the order of the steps. */
function mergeFindings(form: LoadedForm, own: readonly Finding[], fromServer: readonly Finding[]): readonly Finding[] {
  // Those of the check alone are in order.
  if (fromServer.length === 0 && own[0]?.keyword !== "presence") return own;
  const isNew = (finding: Finding): boolean =>
    !own.some((it) => it.pointer === finding.pointer && it.keyword === finding.keyword);
  const mark = form.language === GERMAN.id ? {} : { language: GERMAN.id };
  const merged = [...own, ...fromServer.filter(isNew).map((finding) => ({ ...finding, ...mark }))];
  const stepOf = ({ pointer }: Finding): number => findStep(form.definition, toPattern(pointer));
  const steps = new Map(merged.map((finding) => [finding, stepOf(finding)]));
  return merged.toSorted((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
}

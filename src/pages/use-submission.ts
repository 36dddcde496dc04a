import { useCallback, useEffect, useRef, useState } from "react";

import { submitAnswers, type Failure } from "../api.ts";
import { createKey, type Draft } from "../drafts/draft.ts";
import type { Finding } from "../form/finding.ts";
import { canonicalJson } from "../form/canonical.ts";
import type { Json } from "../form/json.ts";
import type { Problem, Receipt, WireDefinition } from "../form/wire.ts";
import { useGermanMark } from "../language-context.tsx";
import { useAllWords } from "../words/use-all-words.ts";

/** What became of handing in so far. A receipt leaves this page. */
export type SubmissionState =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  /** Nothing is known of the last attempt; the next comes by itself after `pause` milliseconds. */
  | { readonly kind: "waiting"; readonly message: string; readonly pause: number }
  /** `language`: id of the message's language where it is not the page's. */
  | { readonly kind: "failed"; readonly message: string; readonly language?: string | undefined };

/** The members of a draft that belong to handing in. */
export type Sending = Pick<Draft, "key" | "sent" | "replaces">;

export interface SubmissionInput {
  readonly definition: WireDefinition;
  readonly answers: Json;
  readonly sending: Sending;
  readonly onSending: (sending: Sending) => void;
  readonly onFindings: (findings: readonly Finding[]) => void;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onBlocked: () => void;
  /** The server holds the answers against other rules than this page; `false` when they could not be had. */
  readonly onStale: () => Promise<boolean>;
}

const SHORTEST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;
/** How often it is looked whether a dialog is still open. */
const DIALOG_PAUSE = 500;

/**
 * Handing in, never twice at once; every attempt carries the same key, so that the server keeps one submission. What
 * got no answer is sent again: by the applicant, or when the browser is back online or after a pause. While a dialog is
 * open nothing is sent by itself, and no answer changes the page.
 */
export function useSubmission(input: SubmissionInput) {
  const words = useAllWords().submit;
  const german = useGermanMark();
  const [state, setState] = useState<SubmissionState>({ kind: "idle" });
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const isSending = useRef(false);
  const tries = useRef(0);
  const submit = useCallback(async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    setState({ kind: "sending" });
    const answer = await send(latest.current);
    await dialogsClosed();
    isSending.current = false;
    const { definition, sending, onSending, onFindings, onReceipt, onBlocked, onStale } = latest.current;
    if (answer.kind === "ok") return onReceipt(answer.value);
    if (answer.kind === "offline" || isBusy(answer.problem)) {
      const message = answer.kind === "offline" ? words.noAnswer : words.busy(answer.problem.detail);
      return setState({ kind: "waiting", message, pause: pauseAfter(answer, tries.current++) });
    }
    // Refused: nothing of it was kept.
    const { type, detail, digest, findings } = answer.problem;
    const isKeyUsed = type.endsWith("/idempotency-key-reused");
    onSending({ ...sending, sent: undefined, ...(isKeyUsed && { key: createKey() }) });
    if (typeof digest === "string" && digest !== definition.digest && (await onStale())) return;
    if (findings !== undefined) {
      onFindings(findings);
      onBlocked();
    }
    setState({ kind: "failed", ...(isKeyUsed ? { message: words.keyUsed } : { message: detail, language: german }) });
  }, [words, german]);
  useEffect(() => {
    if (state.kind !== "waiting") return undefined;
    const ended = new AbortController();
    const again = async (): Promise<void> => {
      await dialogsClosed();
      if (!ended.signal.aborted) void submit();
    };
    const timer = setTimeout(() => void again(), state.pause);
    window.addEventListener("online", () => void again(), { signal: ended.signal });
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [state, submit]);
  return { state, submit: () => void submit() };
}

/**
 * Sends the answers. Where others were sent before without an answer, those go first: had they been received, these
 * correct them; had they not, the key is free.
 */
async function send({ definition: { form, revision }, answers, sending, onSending }: SubmissionInput) {
  let { key, replaces } = sending;
  const { sent } = sending;
  if (sent !== undefined && canonicalJson(sent) !== canonicalJson(answers)) {
    const earlier = await submitAnswers({ form, revision, answers: sent, key, replaces });
    if (earlier.kind === "offline" || (earlier.kind === "problem" && isBusy(earlier.problem))) return earlier;
    if (earlier.kind === "ok") [key, replaces] = [createKey(), earlier.value];
  }
  onSending({ key, replaces, sent: answers });
  return submitAnswers({ form, revision, answers, key, replaces });
}

/** Resolves when no dialog is open. */
function dialogsClosed(): Promise<void> {
  if (!isDialogOpen()) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isDialogOpen()) return;
      clearInterval(timer);
      resolve();
    }, DIALOG_PAUSE);
  });
}

function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** Whether a later attempt may well succeed. */
function isBusy({ status }: Problem): boolean {
  return status === 503 || status === 429;
}

/** What the server asks for, else twice as long after each attempt. */
function pauseAfter(answer: Failure, tries: number): number {
  const asked = answer.kind === "problem" ? answer.retryAfter : undefined;
  return asked === undefined ? Math.min(SHORTEST_PAUSE * 2 ** tries, LONGEST_PAUSE) : asked * 1000;
}

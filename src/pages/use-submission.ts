import { useRef, useState } from "react";

import { submitAnswers, type Answer } from "../api.ts";
import type { Finding } from "../form/finding.ts";
import type { Json } from "../form/json.ts";
import type { Receipt, WireDefinition } from "../form/wire.ts";
import { useGermanMark, useWords } from "../language-context.tsx";

/** What became of handing in so far. A receipt leaves this page. */
export type SubmissionState =
  | { readonly kind: "idle" }
  | { readonly kind: "sending" }
  /** `language`: id of the message's language where it is not the page's. */
  | { readonly kind: "failed"; readonly message: string; readonly language?: string | undefined };

export interface SubmissionInput {
  readonly definition: WireDefinition;
  readonly answers: Json;
  readonly submissionKey: string;
  readonly onFindings: (findings: readonly Finding[]) => void;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onBlocked: () => void;
}

/** Handing in, never twice at once; every attempt carries the same key, so that the server keeps one submission. */
export function useSubmission({
  definition,
  answers,
  submissionKey,
  onFindings,
  onReceipt,
  onBlocked,
}: SubmissionInput) {
  const words = useWords().submit;
  const german = useGermanMark();
  const [state, setState] = useState<SubmissionState>({ kind: "idle" });
  const isSending = useRef(false);
  const { form, revision } = definition;
  const settle = (answer: Answer<Receipt>): void => {
    if (answer.kind === "ok") return onReceipt(answer.value);
    if (answer.kind === "offline") return setState({ kind: "failed", message: words.noAnswer });
    const { findings, detail } = answer.problem;
    if (findings !== undefined) {
      onFindings(findings);
      onBlocked();
    }
    setState({ kind: "failed", message: detail, language: german });
  };
  const submit = async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    setState({ kind: "sending" });
    const answer = await submitAnswers({ form, revision, answers, key: submissionKey });
    isSending.current = false;
    settle(answer);
  };
  return { state, submit: () => void submit() };
}

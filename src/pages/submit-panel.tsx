import type { MouseEvent } from "react";

import { printAnswers } from "../api.ts";
import type { WireDefinition } from "../form/wire.ts";
import { langOf } from "../lang-of.ts";
import type { SubmitWords } from "../words/submit-words.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { PrintStatus } from "./print-status.tsx";
import { usePrint } from "./use-print.ts";
import { useSubmission, type SubmissionInput } from "./use-submission.ts";

export interface SubmitPanelProps extends SubmissionInput {
  /** What keeps it from being handed in, each kind in a sentence. */
  readonly open: readonly string[];
  readonly onBack: () => void;
}

/** The two ways to paper: handing in and printing, or printing alone, which is open even with findings. */
export function SubmitPanel(props: SubmitPanelProps) {
  const { definition, answers, open, onBlocked, onBack } = props;
  const isBlocked = open.length > 0;
  const { submit: words, print: printWords, steps, receipt } = useAllWords();
  const { replaces } = props.sending;
  const { state, submit } = useSubmission(props);
  const paper = usePrint(() => printAnswers(definition, answers));
  // An application that replaces another has to be handed in: its paper alone would leave the other as it is.
  const canPrintAlone = !definition.open || replaces === undefined;
  const isSending = state.kind === "sending";
  return (
    <section className="submit" aria-labelledby="absenden">
      <h3 id="absenden" tabIndex={-1}>
        {definition.open ? words.title : words.closedTitle}
      </h3>
      <p id="absenden-hinweis">
        {definition.open ? words.meaning(definition.manifest.issuer) : closedReason(definition, words)}
      </p>
      {definition.open && canPrintAlone && <p>{printWords.onlyMeaning}</p>}
      {replaces !== undefined && <p>{receipt.correcting(replaces.reference)}</p>}
      {isBlocked && definition.open && (
        <p className="still-open">
          {/* What is still to be done stands far above. */}
          <a href="#uebersicht" onClick={goToOpen}>
            {open.join(", ")}
          </a>
        </p>
      )}
      {isBlocked && canPrintAlone && <p>{printWords.openPlaces}</p>}
      <div role="status">
        {isSending && <p>{words.sending}</p>}
        {state.kind === "waiting" && <p className="finding hint">{state.message}</p>}
        {state.kind === "failed" && (
          <p className="finding error" lang={langOf(state.language)}>
            {state.message}
          </p>
        )}
      </div>
      <div className="actions">
        {definition.open && (
          <button
            type="button"
            className="primary"
            aria-disabled={isSending || undefined}
            aria-describedby="absenden-hinweis"
            onClick={isBlocked ? onBlocked : submit}
          >
            {state.kind === "waiting" || state.kind === "failed" ? words.sendAgain : words.send}
          </button>
        )}
        {canPrintAlone && (
          <button type="button" aria-disabled={paper.state.kind === "making" || undefined} onClick={paper.print}>
            {printWords.only}
          </button>
        )}
        <button type="button" onClick={onBack}>
          {steps.back}
        </button>
      </div>
      <PrintStatus state={paper.state} next={isBlocked ? printWords.onlyNextOpen : printWords.onlyNext} />
    </section>
  );
}

/** To the first list of what is open, or to the first thing in it. */
function goToOpen(event: MouseEvent): void {
  event.preventDefault();
  const list = document.querySelector<HTMLElement>(".error-summary, .to-confirm:not(.settled)");
  list?.focus({ preventScroll: true });
  list?.scrollIntoView({ block: "start" });
}

function closedReason({ manifest }: WireDefinition, words: SubmitWords): string {
  if (manifest.status === "draft") return words.closedDraft;
  return manifest.delivery.submit ? words.closedOld : words.closedPaper;
}

import { useEffect, useRef, useState, type MouseEvent } from "react";

import { withoutBlankEnds } from "../change-answers.ts";
import { useDraftSession } from "../drafts/draft-session.ts";
import type { Finding } from "../form/finding.ts";
import { isBlocking } from "../form/finding.ts";
import type { JsonObject } from "../form/json.ts";
import { isSameJson } from "../form/same-json.ts";
import { useAnnounce, useChange, useFormSession, useFormStore, useLoadedForm, useSelected } from "../form-context.ts";
import { HeldAgainst } from "../parts/changed-mark.tsx";
import type { Placed } from "../parts/change-link.tsx";
import { ErrorSummary } from "../parts/error-summary.tsx";
import { LeftOnReview } from "../parts/left-on-review.tsx";
import { ReviewFindings } from "../parts/review-findings.tsx";
import { formatPlace } from "../place.ts";
import { listLeft } from "../rows/left-rows.ts";
import type { Step } from "../steps.ts";
import { ReviewStep } from "./review-step.tsx";
import { SubmitPanel } from "./submit-panel.tsx";
import { endSentence, tellOpen } from "./come-back.ts";
import { useHandedIn } from "./use-handed-in.ts";
import type { Receipt } from "../form/wire.ts";
import { useAllWords } from "../words/use-all-words.ts";
import "../style/review.css";

export interface ReviewViewProps {
  readonly steps: readonly Step[];
  /** Hashes of the places seen since the page opened. */
  readonly visited: readonly string[];
  readonly onBack: () => void;
  readonly onChoose: (place: Placed) => void;
  /** Of a step, by its index. */
  readonly onChooseStep: (index: number) => void;
  readonly onReceipt: (receipt: Receipt) => void;
}

/** The whole declaration to read before it is handed in, and everything there is to say about it. */
export function ReviewView({ steps, visited, onBack, onChoose, onChooseStep, onReceipt }: ReviewViewProps) {
  const form = useLoadedForm();
  const { definition } = form;
  const left = listLeft(useFormStore(), form);
  const { checked, findings, more } = useFormSession();
  const change = useChange();
  const words = useAllWords();
  const { head, update, open, current } = useDraftSession();
  const handedIn = useHandedIn();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => change({ kind: "replace", change: withoutBlankEnds }), [change]);
  useTouchAll(findings.all);
  const announce = useAnnounce();
  // The heading has the focus: how things stand is read further down, once empty rows are gone from it.
  useEffect(() => {
    const timer = setTimeout(() => announce(tellOpen().map(endSentence).join(" ")));
    return () => clearTimeout(timer);
  }, [announce]);
  const blocking = findings.all.filter(isBlocking);
  const errors = blocking.filter(({ severity }) => severity === "error");
  const asked = blocking.length - errors.length;
  const confirmed = findings.all.filter(({ severity }) => severity === "confirm").length - asked;
  return (
    <HeldAgainst at="" before={handedIn}>
      <Differences handedIn={handedIn} />
      <LeftOnReview left={left} onChoose={onChoose} />
      {blocking.length === 0 && left.length === 0 && <Complete hints={findings.all.length - confirmed} />}
      {errors.length > 0 && (
        <ErrorSummary
          findings={errors}
          more={more}
          attempt={attempt}
          lead={words.submit.notYet}
          also={attempt > 0 && asked > 0 ? words.summary.toConfirm(asked) : undefined}
          onChoose={onChoose}
        />
      )}
      <ReviewFindings findings={findings.all} attempt={errors.length === 0 ? attempt : 0} onChoose={onChoose} />
      {steps.map((step) => (
        <ReviewStep
          key={step.index}
          step={step}
          answers={checked}
          isRead={visited.includes(formatPlace({ kind: "step", index: step.index }))}
          onChoose={onChoose}
          onChooseStep={onChooseStep}
        />
      ))}
      <SubmitPanel
        definition={definition}
        answers={checked}
        sending={head}
        onSending={update}
        open={[
          errors.length > 0 ? words.summary.count(errors.length + more) : "",
          asked > 0 ? words.summary.toConfirm(asked) : "",
        ].filter((it) => it !== "")}
        onBlocked={() => setAttempt(attempt + 1)}
        onFindings={(list) => change({ kind: "server-findings", findings: list })}
        onReceipt={onReceipt}
        onStale={() => open(current)}
        onBack={onBack}
      />
    </HeldAgainst>
  );
}

/** That all is there, which is said when it comes to be so, and the way past what is to be read. */
function Complete({ hints }: { readonly hints: number }) {
  const { review } = useAllWords();
  const announce = useAnnounce();
  const isSaid = useRef(false);
  useEffect(() => {
    if (!isSaid.current) announce(review.complete(hints), "more");
    isSaid.current = true;
  }, [announce, review, hints]);
  return (
    <div className="all-there">
      <p className="complete">{review.complete(hints)}</p>
      <a href="#absenden" onClick={goToSubmit}>
        {review.toSubmit}
      </a>
    </div>
  );
}

/** The page's own hash stands for its steps. */
function goToSubmit(event: MouseEvent): void {
  event.preventDefault();
  const heading = document.getElementById("absenden");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}

/** In a correction: how to see what differs from what was handed in. */
function Differences({ handedIn }: { readonly handedIn: JsonObject | undefined }) {
  const { review } = useAllWords();
  const { replaces } = useDraftSession().head;
  const isSame = useSelected(({ state }) => isSameJson(handedIn, state.answers));
  if (handedIn === undefined || replaces === undefined) return null;
  if (isSame) return <p>{review.asBefore(replaces.reference)}</p>;
  return (
    <>
      <p>{review.marked(replaces.reference)}</p>
      <p>
        <a href="#aenderung" onClick={goToChange}>
          {review.toChange}
        </a>
      </p>
    </>
  );
}

/** To the first thing that differs: its link where it has one, else what says so. */
function goToChange(event: MouseEvent): void {
  event.preventDefault();
  const mark = document.querySelector<HTMLElement>(".review-step :is(.changed, .gone)");
  const row = mark?.closest("tr");
  const target = row?.querySelector<HTMLElement>(".change") ?? mark;
  if (target === null || target === undefined) return;
  if (target === mark) mark.tabIndex = -1;
  target.focus({ preventScroll: true });
  (row ?? target).scrollIntoView({ block: "center" });
}

/** On this page everything found may be said. */
function useTouchAll(all: readonly Finding[]): void {
  const change = useChange();
  useEffect(() => {
    change({ kind: "touch", pointers: all.map(({ pointer }) => pointer) });
  }, [all, change]);
}

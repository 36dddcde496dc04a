import { useEffect, useState } from "react";

import { createKey } from "../drafts/draft.ts";
import { useDraftSession, type Opening } from "../drafts/draft-session.ts";
import { AnnounceContext, useChange, useFormSession, useLoadedForm } from "../form-context.ts";
import { initialAnswers } from "../form/initial-answers.ts";
import type { Receipt } from "../form/wire.ts";
import { useSpeech } from "../language-context.tsx";
import { StepHeading } from "../parts/step-heading.tsx";
import { Stepper } from "../parts/stepper.tsx";
import { formatPlace, type Place } from "../place.ts";
import { listShownSteps, type Step } from "../steps.ts";
import { usePlace } from "../use-place.ts";
import { DraftNotices } from "./draft-notices.tsx";
import { DraftPanel } from "./draft-panel.tsx";
import { FormIntro } from "./form-intro.tsx";
import { FinishedView, fetchLaterViewsOnUse, ReviewView } from "./later-views.ts";
import { listStops, placesBefore } from "./list-stops.ts";
import { StepView } from "./step-view.tsx";
import { useChosen, type Chosen } from "./use-chosen.ts";
import { useSaid } from "./use-said.ts";
import { useVisited } from "./use-visited.ts";

export interface FormViewProps {
  readonly initialStep: string;
  readonly onPlace: (hash: string) => void;
}

/** A form from its first step to its receipt. */
export function FormView({ initialStep, onPlace }: FormViewProps) {
  const { definition, ajv, kit } = useLoadedForm();
  const { state, findings } = useFormSession();
  const change = useChange();
  const { language, words: said } = useSpeech();
  const words = said.steps;
  const Frame = kit.Frame ?? PlainFrame;
  const [isFresh, setIsFresh] = useState(false);
  const { head, opening, update, device } = useDraftSession();
  const { receipt } = head;
  const steps = listShownSteps(definition, state.answers, ajv);
  const [wanted, go] = usePlace(steps.length === 0 ? 1 : (steps.at(-1)?.index ?? 0) + 1, initialStep);
  const place = actualPlace(wanted, steps, receipt);
  const { visited, hasMoved, forget } = useVisited({
    form: definition,
    place,
    passed: isGoneOn(opening) ? placesBefore(initialStep, steps) : [],
    onPlace,
  });
  const [cleared, setCleared] = useState(0);
  useEffect(() => fetchLaterViewsOnUse(location.hash), []);
  const empty = (): void => {
    device.turnOff();
    change({ kind: "clear", answers: initialAnswers(definition.schema) });
  };
  const begin = (): void => {
    update({ receipt: undefined, replaces: undefined, replaced: undefined, sent: undefined, key: createKey() });
    empty();
    setIsFresh(false);
    const start: Place = { kind: "step", index: steps[0]?.index ?? 0 };
    forget(start);
    go(start);
  };
  const clear = (): void => {
    begin();
    setCleared(cleared + 1);
  };
  const finish = (received: Receipt): void => {
    setIsFresh(true);
    const replaced = head.replaces?.reference;
    update({ receipt: received, replaces: undefined, replaced, sent: undefined, key: createKey() });
    empty();
    history.replaceState(history.state, "", formatPlace({ kind: "finished" }));
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  };
  const stops = listStops({ steps, place, visited, definition, findings, words });
  const at = stops.findIndex((stop) => formatPlace(stop.place) === formatPlace(place));
  const [news, say] = useSaid(`${language.id} ${at}`);
  const { chosen, choose, chooseStep } = useChosen({ definition, place, go, say });
  return (
    <AnnounceContext value={say}>
      <FormIntro definition={definition} isKnown={at > 0 || head.replaces !== undefined} />
      <DraftNotices cleared={cleared} />
      <Stepper stops={stops} current={place} />
      <div className="step" key={`${formatPlace(place)} ${cleared}`}>
        <StepHeading
          text={stops[at]?.label ?? ""}
          language={stops[at]?.language}
          form={definition.manifest.title}
          position={words.position(at + 1, stops.length)}
          takesFocus={hasMoved || opening.isReopened || cleared > 0}
        />
        <Frame>
          {place.kind === "step" && <StepAt steps={steps} index={place.index} go={go} chosen={chosen} />}
          {place.kind === "review" && (
            <ReviewView
              steps={steps}
              visited={visited}
              onBack={() => go({ kind: "step", index: steps.at(-1)?.index ?? 0 })}
              onChoose={choose}
              onChooseStep={chooseStep}
              onReceipt={finish}
            />
          )}
          {place.kind === "finished" && receipt !== undefined && (
            <FinishedView receipt={receipt} replaced={head.replaced} isFresh={isFresh} onAgain={begin} />
          )}
        </Frame>
      </div>
      {receipt === undefined && <DraftPanel cleared={cleared} onClear={clear} />}
      <p role="status" aria-atomic="false" className="visually-hidden">
        {news.map(({ id, text }, index) => (
          <span key={id}>{index === 0 ? text : ` ${text}`}</span>
        ))}
      </p>
    </AnnounceContext>
  );
}

interface StepAtProps {
  readonly steps: readonly Step[];
  readonly index: number;
  readonly go: (place: Place) => void;
  readonly chosen: Chosen | undefined;
}

/** The step with this index, and its ways back and on. */
function StepAt({ steps, index, go, chosen }: StepAtProps) {
  const at = steps.findIndex((step) => step.index === index);
  const [before, step, after] = [steps[at - 1], steps[at], steps[at + 1]];
  if (step === undefined) return null;
  return (
    <StepView
      step={step}
      chosen={chosen}
      onReturn={() => go({ kind: "review" })}
      onBack={before === undefined ? undefined : () => go({ kind: "step", index: before.index })}
      onNext={() => go(after === undefined ? { kind: "review" } : { kind: "step", index: after.index })}
    />
  );
}

/** Whether a draft of these very words is gone on with that comes from elsewhere than this tab. */
function isGoneOn({ isReopened, isRenewed, keptAt, report }: Opening): boolean {
  return !isRenewed && report?.isRenewed !== true && (isReopened || keptAt !== undefined);
}

function PlainFrame({ children }: { readonly children: React.ReactNode }) {
  return children;
}

/** A receipt ends the form; without one there is no end; a hidden step is not shown by its link. */
function actualPlace(wanted: Place, steps: readonly Step[], receipt: Receipt | undefined): Place {
  if (receipt !== undefined) return { kind: "finished" };
  if (wanted.kind === "finished") return { kind: "review" };
  if (wanted.kind === "review" || steps.some(({ index }) => index === wanted.index)) return wanted;
  return { kind: "step", index: steps[0]?.index ?? 0 };
}

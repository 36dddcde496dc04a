import { JsonFormsDispatch } from "@jsonforms/react";
import { memo, useEffect, useMemo, useState, type KeyboardEvent } from "react";

import { focusPointer } from "../focus.ts";
import { withoutBlankEnds } from "../change-answers.ts";
import { useChange, useFormStore, useLoadedForm, useSelected } from "../form-context.ts";
import { isBlocking } from "../form/finding.ts";
import { isIndex, parsePointer } from "../form/pointer.ts";
import { useWords } from "../language-context.tsx";
import { asJsonSchema, asUiSchema } from "../json-forms.ts";
import { blockingIn, stepOf, type Step } from "../steps.ts";
import { childrenOf, isAsking } from "../form/controls.ts";
import { goOnFrom, StepSummary, WayBack } from "./step-parts.ts";
import type { Chosen } from "./use-chosen.ts";

export interface StepViewProps {
  readonly step: Step;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
  /** What was chosen on "Prüfen" to be changed here: then the way on leads back there. */
  readonly chosen: Chosen | undefined;
  readonly onReturn: () => void;
}

/** Material's text fields hand over what was typed 300 ms after the last key, also when they are left before that. */
const MATERIAL_DELAY = 350;

/** One step of the form: its elements, what stands in the way when somebody tries to go on, and the way on. */
export function StepView({ step, onBack, onNext, chosen, onReturn }: StepViewProps) {
  const { definition, kit } = useLoadedForm();
  const all = useSelected((session) => session.findings.all);
  const shown = useSelected((session) => session.findings.shown);
  const unlisted = useSelected((session) => session.more);
  const { change, getSession } = useFormStore();
  const { steps: words } = useWords();
  const [attempt, setAttempt] = useState(0);
  const [wish, setWish] = useState(0);
  /** Pointer of what was chosen last in the list of what stands in the way. */
  const [listed, setListed] = useState<string>();
  const blocking = blockingIn(definition, all, step.index);
  // What came to be after the last attempt has not been asked about yet.
  const told = useMemo(() => blockingIn(definition, shown, step.index), [definition, shown, step.index]);
  // What is beyond the end of the list of all steps is most likely here where that list ends here.
  const more = told.length > 0 && told.at(-1) === all.at(-1) ? unlisted : 0;
  const leave = (): void => {
    change({ kind: "replace", change: withoutBlankEnds });
    const found = getSession().findings.all;
    const here = found.filter((finding) => stepOf(definition, finding) === step.index);
    change({ kind: "touch", pointers: here.map(({ pointer }) => pointer) });
    if (here.some(isBlocking)) setAttempt(attempt + 1);
    else onNext();
  };
  const next = (): void => {
    if (kit.applyAction === undefined) leave();
    else setTimeout(() => setWish(wish + 1), MATERIAL_DELAY);
  };
  // There all that is found is listed.
  const isBarred = chosen !== undefined || !isAsking(step.element);
  useEffect(() => {
    document.documentElement.classList.toggle("has-bar", isBarred);
    return () => document.documentElement.classList.remove("has-bar");
  }, [isBarred]);
  const goBack = (): void => {
    if (kit.applyAction === undefined) onReturn();
    else setTimeout(onReturn, MATERIAL_DELAY);
  };
  // Wished for while Material still held back what was typed: now the answers are complete.
  useEffect(() => {
    if (wish > 0) leave();
    // Only the wish is a reason to leave, not what `leave` closes over.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wish]);
  return (
    // Not a `form`: the browser hands nothing in, and a form looks through all its controls whenever a script asks it for a
    // member (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem), as React does at each event. To
    // browsers that fill in fields or lead to the next one, fields without a form are one form.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears what fields leave unanswered
    <div onKeyDown={goOnByEnter}>
      {attempt > 0 && (
        <StepSummary
          findings={told}
          more={more}
          isRestOpen={blocking.length > 0}
          attempt={attempt}
          onChoose={({ pointer }) => {
            setListed(pointer);
            focusPointer(pointer, true);
          }}
        >
          <button type="button" className="quiet" onClick={onNext}>
            {blocking.length > 0 ? words.later : words.onward}
          </button>
        </StepSummary>
      )}
      <StepElements element={step.element} />
      {chosen?.pointer !== undefined && (
        <WayBack pointer={chosen.pointer} label={words.toReview} follows onReturn={goBack} />
      )}
      {chosen === undefined && attempt > 0 && listed !== undefined && (blocking.length > 0 || !isInItem(listed)) && (
        <WayBack
          pointer={listed}
          label={blocking.length > 0 ? words.toList : words.onward}
          follows={false}
          onReturn={blocking.length > 0 ? focusOpen : next}
        />
      )}
      {/* Where there is only something to read, or to change one thing, the way on stays in sight. */}
      <div className={isBarred ? "actions in-sight" : "actions"}>
        {/* Not a submit button: Enter in a field goes on to the next one. */}
        <button type="button" className="primary" onClick={chosen === undefined ? next : goBack}>
          {chosen === undefined ? words.next : words.toReview}
        </button>
        {chosen === undefined && onBack !== undefined && (
          <button type="button" onClick={onBack}>
            {words.back}
          </button>
        )}
      </div>
    </div>
  );
}

/** Enter in a field goes on to the next one; held down, it does not press the button it comes to. */
function goOnByEnter(event: KeyboardEvent): void {
  const { key, repeat, target, nativeEvent } = event;
  if (key !== "Enter" || nativeEvent.isComposing || event.isDefaultPrevented()) return;
  const isField = target instanceof HTMLInputElement && target.type !== "file";
  // Else the same press would go on to press the button it comes to.
  if (isField || repeat) event.preventDefault();
  if (isField && !repeat) goOnFrom(target);
}

/** There more rows may follow: a way out of the step would stand between them and the button that adds one. */
function isInItem(pointer: string): boolean {
  return parsePointer(pointer).some(isIndex);
}

/** The first thing in the list that still stands in the way, or the list itself where that is not listed. */
function focusOpen(): void {
  const list = document.querySelector<HTMLElement>(".error-summary");
  (list?.querySelector<HTMLElement>("li[data-severity] a") ?? list)?.focus();
}

/** Drawn once: what in it depends on the answers listens to them itself. */
const StepElements = memo(({ element }: Pick<Step, "element">) => {
  const { schema, kit } = useLoadedForm();
  const change = useChange();
  const touchFilled = (): void => void setTimeout(() => change({ kind: "touch-filled" }), MATERIAL_DELAY);
  const elements = element.type === "Category" ? childrenOf(element) : [element];
  return (
    <div className="elements" onBlur={kit.applyAction === undefined ? undefined : touchFilled}>
      {elements.map((child, index) => (
        // The elements of a step never change place, so that the index is key enough.
        <JsonFormsDispatch key={index} uischema={asUiSchema(child)} schema={asJsonSchema(schema)} enabled />
      ))}
    </div>
  );
});

import { JsonFormsDispatch } from "@jsonforms/react";
import { useState } from "react";

import { afterPress } from "../after-press.ts";
import { focusPointer } from "../focus.ts";
import { useChange, useFindings, useLoadedForm } from "../form-context.ts";
import { ErrorSummary } from "../parts/error-summary.tsx";
import { asJsonSchema, asUiSchema } from "../json-forms.ts";
import { blockingIn, stepOf, type Step } from "../steps.ts";
import { useFormSession } from "../form-provider.tsx";
import { valueAt } from "../form/pointer.ts";
import { childrenOf } from "../form/controls.ts";

export interface StepViewProps {
  readonly step: Step;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
}

/** One step of the form: its elements, what stands in the way when somebody tries to go on, and the way on. */
export function StepView({ step, onBack, onNext }: StepViewProps) {
  const { definition } = useLoadedForm();
  const { all, shown } = useFindings();
  const change = useChange();
  const [attempt, setAttempt] = useState(0);
  const blocking = blockingIn(definition, all, step.index);
  // What came to be after the last attempt has not been asked about yet.
  const told = blockingIn(definition, shown, step.index);
  // Once all is mended the list is gone, and comes again only when somebody tries to go on.
  if (attempt > 0 && told.length === 0) setAttempt(0);
  const leave = (): void => {
    const here = all.filter((finding) => stepOf(definition, finding) === step.index);
    change({ kind: "touch", pointers: here.map(({ pointer }) => pointer) });
    if (blocking.length > 0) setAttempt(attempt + 1);
    else onNext();
  };
  return (
    <form
      noValidate
      autoComplete="on"
      onSubmit={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      {attempt > 0 && (
        <ErrorSummary findings={told} attempt={attempt} onChoose={({ pointer }) => focusPointer(pointer)}>
          <button type="button" className="quiet" onClick={onNext}>
            Später ergänzen
          </button>
        </ErrorSummary>
      )}
      <StepElements step={step} />
      <div className="actions">
        <button type="submit" className="primary">
          Weiter
        </button>
        {onBack !== undefined && (
          <button type="button" onClick={onBack}>
            Zurück
          </button>
        )}
      </div>
    </form>
  );
}

function StepElements({ step: { element } }: { readonly step: Step }) {
  const { schema, kit } = useLoadedForm();
  const { all } = useFindings();
  const { state } = useFormSession();
  const change = useChange();
  // Material's renderers do not tell which control was left: then whatever has a value may be spoken about.
  const touchFilled = (): void => {
    const filled = all.filter(({ pointer }) => valueAt(state.answers, pointer) !== undefined);
    afterPress(() => change({ kind: "touch", pointers: filled.map(({ pointer }) => pointer) }));
  };
  const elements = element.type === "Category" ? childrenOf(element) : [element];
  return (
    <div className="elements" onBlur={kit.applyAction === undefined ? undefined : touchFilled}>
      {elements.map((child, index) => (
        // The elements of a step never change place, so that the index is key enough.
        <JsonFormsDispatch key={index} uischema={asUiSchema(child)} schema={asJsonSchema(schema)} enabled />
      ))}
    </div>
  );
}

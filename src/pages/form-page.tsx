import { useCallback, useMemo, useRef, useState } from "react";

import { createKey, deleteDraft, findDraftRevision, loadDraft, saveDraft, type Draft } from "../draft.ts";
import type { LoadedForm } from "../form-context.ts";
import { FormProvider } from "../form-provider.tsx";
import { createFormState, type FormState } from "../form-state.ts";
import { initialAnswers } from "../form/initial-answers.ts";
import type { Receipt } from "../form/wire.ts";
import { useSpeech } from "../language-context.tsx";
import { loadForm } from "../load-form.ts";
import { FormView } from "./form-view.tsx";
import { LoadFault } from "./load-fault.tsx";
import { useAnswer } from "./use-answer.ts";

export interface FormPageProps {
  readonly form: string;
  /** Absent for the current revision; a draft of an older one in this tab is gone on with. */
  readonly revision: string | undefined;
}

export function FormPage({ form, revision }: FormPageProps) {
  const { language, words } = useSpeech();
  const load = useCallback(
    () => loadForm(form, revision ?? findDraftRevision(form) ?? "current", language.id),
    [form, revision, language],
  );
  const [answer, retry] = useAnswer(load);
  if (answer === undefined) return <p className="loading">{words.site.loadingForm}</p>;
  if (answer.kind === "ok") return <OpenForm key={answer.value.definition.revision} form={answer.value} />;
  return <LoadFault answer={answer} onRetry={retry} />;
}

function OpenForm({ form }: { readonly form: LoadedForm }) {
  const { definition } = form;
  // A change of language brings the form anew; what was entered stays.
  const [first] = useState(() => loadDraft(definition.form, definition.revision) ?? emptyDraft(form));
  const initial = useMemo(() => createFormState(first.answers, first), [first]);
  const [receipt, setReceipt] = useState(first.receipt);
  const draft = useDraft(
    first,
    useMemo(() => JSON.stringify(initialAnswers(definition.schema)), [definition]),
  );

  const onReceipt = useCallback(
    (received: Receipt): void => {
      setReceipt(received);
      draft.update({ receipt: received, key: createKey() });
    },
    [draft],
  );
  const onClear = useCallback((): void => {
    setReceipt(undefined);
    draft.update({ receipt: undefined, key: createKey() });
  }, [draft]);
  return (
    <FormProvider form={form} initial={initial} onState={draft.keepState}>
      <FormView
        initialStep={first.step}
        submissionKey={draft.key}
        receipt={receipt}
        onPlace={draft.keepStep}
        onReceipt={onReceipt}
        onClear={onClear}
      />
    </FormProvider>
  );
}

/** The draft of an open form: every change is written at once, so that nothing is lost with the tab still open. */
function useDraft(first: Draft, empty: string) {
  const kept = useRef(first);
  const [key, setKey] = useState(first.key);
  return useMemo(() => {
    const update = (changes: Partial<Draft>): void => {
      kept.current = { ...kept.current, ...changes };
      setKey(kept.current.key);
      // A form that was only looked at, or emptied again, leaves no draft.
      if (hasContent(kept.current, empty)) saveDraft(kept.current);
      else deleteDraft(kept.current.form, kept.current.revision);
    };
    return {
      key,
      update,
      keepStep: (step: string): void => update({ step }),
      keepState: ({ answers, confirmed, declined }: FormState): void => update({ answers, confirmed, declined }),
    };
  }, [key, empty]);
}

function hasContent({ answers, declined, receipt }: Draft, empty: string): boolean {
  return declined.length > 0 || receipt !== undefined || JSON.stringify(answers) !== empty;
}

function emptyDraft({ definition }: LoadedForm): Draft {
  const { form, revision, digest, schema } = definition;
  return {
    form,
    revision,
    digest,
    step: "",
    answers: initialAnswers(schema),
    confirmed: [],
    declined: [],
    key: createKey(),
  };
}

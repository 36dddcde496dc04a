import { useMemo, useState } from "react";

import { createKey, type Draft } from "../drafts/draft.ts";
import { DraftSessionContext, type DraftSession, type Opening, type Replacing } from "../drafts/draft-session.ts";
import { findStoredDraft, type StoredDraft } from "../drafts/find-stored.ts";
import { useDraft } from "../drafts/use-draft.ts";
import type { LoadedForm } from "../form-context.ts";
import { FormProvider } from "../form-provider.tsx";
import { changeForm, createFormState } from "../form-state.ts";
import { initialAnswers } from "../form/initial-answers.ts";
import { FormView } from "./form-view.tsx";

export interface OpenFormProps {
  readonly form: LoadedForm;
  readonly stray: Draft | undefined;
  /** The draft to show in place of a stored one. */
  readonly draft: Draft | undefined;
  readonly why: Replacing | undefined;
  readonly onOpen: DraftSession["open"];
}

/** A form with its draft, until another draft or newer rules take their place. */
export function OpenForm({ form, stray, draft, why, onOpen }: OpenFormProps) {
  const { definition } = form;
  const [first] = useState(() => firstDraft(form, draft));
  const initial = useMemo(() => {
    const { answers, confirmed } = first.draft;
    // Whoever entered or confirmed a value has been there: what was found in it stays in sight.
    return changeForm(createFormState(answers, { ...first.draft, touched: confirmed }), { kind: "touch-filled" });
  }, [first]);
  const empty = useMemo(() => initialAnswers(definition.schema), [definition]);
  const [isRenewed] = useState(first.draft.digest !== definition.digest);
  const [pinned] = useState({ ...first.draft, digest: definition.digest });
  const { keepState, keepStep, ...kept } = useDraft(pinned, empty);
  const opening: Opening = { ...why, isReopened: draft !== undefined, isRenewed, keptAt: first.keptAt, stray };
  const session: DraftSession = { ...kept, opening, open: onOpen };
  return (
    <FormProvider form={form} initial={initial} onState={keepState}>
      <DraftSessionContext value={session}>
        <FormView initialStep={first.draft.step} onPlace={keepStep} />
      </DraftSessionContext>
    </FormProvider>
  );
}

function firstDraft({ definition }: LoadedForm, draft: Draft | undefined): StoredDraft {
  if (draft !== undefined) return { draft };
  const { form, revision, digest, schema } = definition;
  return (
    findStoredDraft(form, revision) ?? {
      draft: {
        form,
        revision,
        digest,
        step: "",
        answers: initialAnswers(schema),
        confirmed: [],
        declined: [],
        key: createKey(),
      },
    }
  );
}

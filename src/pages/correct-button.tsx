import { useState } from "react";

import { fetchSubmission } from "../api.ts";
import { createKey, stringsIn, type Draft } from "../drafts/draft.ts";
import { useDraftSession } from "../drafts/draft-session.ts";
import { useLoadedForm } from "../form-context.ts";
import { initialAnswers } from "../form/initial-answers.ts";
import type { JsonObject } from "../form/json.ts";
import type { Receipt } from "../form/wire.ts";
import { useWords } from "../language-context.tsx";
import { findUnanswered } from "../presence.ts";

/** Opens what was handed in as a new draft, which will replace it. */
export function CorrectButton({ receipt }: { readonly receipt: Receipt }) {
  const { definition, ajv } = useLoadedForm();
  const { current, open } = useDraftSession();
  const { receipt: words, faults } = useWords();
  const [isFailed, setIsFailed] = useState(false);
  const correct = async (): Promise<void> => {
    // What says that a correction is open comes along meanwhile; without it all the rest goes on.
    void import("./correction-notice.tsx").catch(() => undefined);
    const answer = await fetchSubmission(receipt);
    if (answer.kind !== "ok") return setIsFailed(true);
    const { confirmed, ...answers }: JsonObject = { ...initialAnswers(definition.schema), ...answer.value.answers };
    // What was handed in without a member answered the question for it with no.
    const declined = findUnanswered(definition.uiSchema, { answers, base: "", ajv }, []);
    const draft: Draft = {
      ...current(),
      step: "",
      answers,
      confirmed: stringsIn(confirmed),
      declined,
      key: createKey(),
      receipt: undefined,
      replaced: undefined,
      replaces: receipt,
    };
    setIsFailed(!(await open(() => draft, { handedIn: answers })));
  };
  return (
    <div>
      <button type="button" aria-describedby="berichtigen" onClick={() => void correct()}>
        {words.correct}
      </button>
      <p id="berichtigen" className="hint">
        {words.correctHint}
      </p>
      <div role="status">{isFailed && <p className="finding error">{faults.noAnswer}</p>}</div>
    </div>
  );
}

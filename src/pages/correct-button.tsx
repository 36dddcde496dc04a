import { useState } from "react";

import { createKey, type Draft } from "../drafts/draft.ts";
import { useDraftSession } from "../drafts/draft-session.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Receipt } from "../form/wire.ts";
import { formatPlace } from "../place.ts";
import { findUnanswered } from "../presence.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { fetchHandedIn } from "./fetch-handed-in.ts";

/** Opens what was handed in as a new draft, which will replace it. */
export function CorrectButton({ receipt }: { readonly receipt: Receipt }) {
  const { definition, ajv } = useLoadedForm();
  const { current, open } = useDraftSession();
  const { receipt: words, faults } = useAllWords();
  const [isFailed, setIsFailed] = useState(false);
  const correct = async (): Promise<void> => {
    // What says that a correction is open comes along meanwhile; without it all the rest goes on.
    void import("./correction-notice.tsx").catch(() => undefined);
    const found = await fetchHandedIn(definition, receipt);
    if (found === undefined) return setIsFailed(true);
    const { answers, confirmed } = found;
    // What was handed in without a member answered the question for it with no.
    const declined = findUnanswered(definition.uiSchema, { answers, base: "", ajv }, []);
    const draft: Draft = {
      ...current(),
      // There every value stands beside the way to where it is changed.
      step: formatPlace({ kind: "review" }),
      answers,
      confirmed,
      declined,
      key: createKey(),
      receipt: undefined,
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

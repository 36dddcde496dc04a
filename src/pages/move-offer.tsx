import { useState } from "react";

import { fetchDefinition } from "../api.ts";
import type { Draft } from "../drafts/draft.ts";
import type { FiledDraft } from "../drafts/draft-file.ts";
import { useDraftSession } from "../drafts/draft-session.ts";
import { moveDraft } from "../drafts/move-draft.ts";
import { deleteTabDraft } from "../drafts/tab-draft.ts";
import { useLoadedForm } from "../form-context.ts";
import { formatDate } from "../renderers/date-notation.ts";
import { useAllWords } from "../words/use-all-words.ts";

export interface MoveOfferProps {
  /** How the draft's own revision stands: still accepted, no longer accepted, or no longer there. */
  readonly kind: "open" | "closed" | "gone";
  /** Absent for the open draft. */
  readonly draft?: () => FiledDraft & Partial<Draft>;
  /** Goes on with the older revision, where that is another than the open one. */
  readonly onGoOn?: () => void;
}

/** A draft of an older revision: moved over to the current one, or gone on with. */
export function MoveOffer({ kind, draft, onGoOn }: MoveOfferProps) {
  const { language } = useLoadedForm();
  const { current, open, device } = useDraftSession();
  const { files: words, faults } = useAllWords();
  const [fault, setFault] = useState("");
  const from = draft ?? current;
  const date = formatDate(from().revision);
  const move = async (): Promise<void> => {
    const { form, revision } = from();
    const answer = await fetchDefinition(form, "current", language);
    if (answer.kind !== "ok") return setFault(faults.noAnswer);
    const moved = moveDraft(answer.value, from());
    if (moved.kind === "excess") return setFault(words.excess);
    if (!(await open(() => moved.draft, { report: moved.report }))) return setFault(faults.noAnswer);
    // Else the form's address would lead back to it.
    deleteTabDraft(form, revision);
    if (draft === undefined) device.turnOff();
    return undefined;
  };
  return (
    <div className="notice">
      <p>{kind === "gone" ? words.unknownRevision(date) : words.older(date)}</p>
      {kind !== "gone" && <p>{kind === "open" ? words.olderOpen : words.olderClosed}</p>}
      <div className="actions">
        <button type="button" onClick={() => void move()}>
          {words.move}
        </button>
        {onGoOn !== undefined && kind === "open" && (
          <button type="button" onClick={onGoOn}>
            {words.goOnOlder(date)}
          </button>
        )}
      </div>
      {fault !== "" && <p className="finding error">{fault}</p>}
    </div>
  );
}

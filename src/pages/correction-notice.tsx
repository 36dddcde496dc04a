import { useEffect, useState } from "react";

import { createKey } from "../drafts/draft.ts";
import { useDraftSession } from "../drafts/draft-session.ts";
import { useAnnounce, useChange, useLoadedForm } from "../form-context.ts";
import { initialAnswers } from "../form/initial-answers.ts";
import { isSameJson } from "../form/same-json.ts";
import { Question } from "../parts/question.tsx";
import { spell } from "../spell.ts";
import { useAllWords } from "../words/use-all-words.ts";

/** That a correction is open, and the way to leave it. */
export function CorrectionNotice({ reference }: { readonly reference: string }) {
  const { definition } = useLoadedForm();
  const { head, opening, current, update, device } = useDraftSession();
  const change = useChange();
  const words = useAllWords().receipt;
  const [isAsking, setIsAsking] = useState(false);
  const announce = useAnnounce();
  useEffect(() => announce(words.correcting(spell(reference))), [announce, reference, words]);
  const leave = (): void => {
    device.turnOff();
    update({ receipt: head.replaces, replaces: undefined, sent: undefined, key: createKey() });
    change({ kind: "clear", answers: initialAnswers(definition.schema) });
    announce(words.left(spell(reference)));
  };
  // Where nothing was changed nothing is lost. After a reload it is not known.
  const wish = (): void => (isSameJson(opening.handedIn, current().answers) ? leave() : setIsAsking(true));
  return (
    <div className="notice">
      <p>{words.correcting(reference)}</p>
      <button type="button" className="quiet" onClick={wish}>
        {words.leaveCorrection}
      </button>
      {isAsking && (
        <Question
          title={words.leaveQuestion}
          text={words.leaveMeaning(reference)}
          yes={words.leave}
          no={words.stay}
          onYes={leave}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

import { useState } from "react";

import { useDraftSession } from "../drafts/draft-session.ts";
import { useWords } from "../language-context.tsx";
import { Question } from "../parts/question.tsx";

/** Deletes everything entered, after asking once. */
export function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const words = useWords().intro;
  const { device } = useDraftSession();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <p className="clear">
        <button type="button" className="quiet" onClick={() => setIsAsking(true)}>
          {words.clear}
        </button>
      </p>
      {isAsking && (
        <Question
          title={words.clearQuestion}
          text={device.find() === undefined ? words.clearMeaning : `${words.clearsDevice} ${words.clearMeaning}`}
          yes={words.clear}
          onYes={onClear}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

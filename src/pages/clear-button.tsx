import { useState } from "react";

import { useWords } from "../language-context.tsx";
import { prefetched } from "../prefetched.tsx";

const question = prefetched(async () => (await import("./clear-question.tsx")).ClearQuestion);

/** Fetches the question before it is asked. */
export const fetchClearQuestion = question.fetch;

/** Deletes everything entered, after asking once. */
export function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const words = useWords().intro;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <p className="clear">
        <button type="button" className="quiet" onClick={() => setIsAsking(true)}>
          {words.clear}
        </button>
      </p>
      {isAsking && <question.View onYes={onClear} onClose={() => setIsAsking(false)} />}
    </>
  );
}

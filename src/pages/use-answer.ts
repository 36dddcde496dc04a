import { useEffect, useState } from "react";

import type { Answer } from "../api.ts";

/** The answer of a call made when the page opens, and how to make it again. */
export function useAnswer<T>(call: () => Promise<Answer<T>>): readonly [Answer<T> | undefined, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void call().then((got) => isWanted && setAnswer(got));
    return () => void (isWanted = false);
  }, [call, attempt]);
  return [answer, () => setAttempt(attempt + 1)];
}

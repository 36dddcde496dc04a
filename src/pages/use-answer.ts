import { useCallback, useEffect, useRef, useState } from "react";

import type { Answer } from "../api.ts";

/** A call made before there was a page to make it. */
export interface FirstAnswer<T> {
  readonly pending: Promise<Answer<T>>;
  /** Where it is there already. */
  readonly answer: Answer<T> | undefined;
}

/** Waits for an answer, but no longer than `patience` milliseconds. */
export async function awaitFirst<T>(pending: Promise<Answer<T>>, patience: number): Promise<FirstAnswer<T>> {
  const late = new Promise<undefined>((resolve) => void setTimeout(() => resolve(undefined), patience));
  return { pending, answer: await Promise.race([pending, late]) };
}

/**
 * The answer of a call made when the page opens, and how to make it again. `call` must keep its identity; a new one is
 * made at once, and what is shown stays when that fails. What was asked for `first` takes the place of the first call.
 */
export function useAnswer<T>(
  call: () => Promise<Answer<T>>,
  first?: FirstAnswer<T>,
): readonly [Answer<T> | undefined, () => void] {
  const [answer, setAnswer] = useState(first?.answer);
  const asked = useRef(first?.pending);
  const load = useCallback(() => {
    let isWanted = true;
    const pending = asked.current ?? call();
    asked.current = undefined;
    void pending.then(
      (got) => isWanted && setAnswer((shown) => (got.kind !== "ok" && shown?.kind === "ok" ? shown : got)),
    );
    return () => void (isWanted = false);
  }, [call]);
  useEffect(load, [load]);
  return [answer, () => void load()];
}

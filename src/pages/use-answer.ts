import { useCallback, useEffect, useState } from "react";

import type { Answer } from "../api.ts";

/**
 * The answer of a call made when the page opens, and how to make it again. `call` must keep its identity; a new one is
 * made at once, and what is shown stays when that fails.
 */
export function useAnswer<T>(call: () => Promise<Answer<T>>): readonly [Answer<T> | undefined, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>();
  const load = useCallback(() => {
    let isWanted = true;
    void call().then(
      (got) => isWanted && setAnswer((shown) => (got.kind !== "ok" && shown?.kind === "ok" ? shown : got)),
    );
    return () => void (isWanted = false);
  }, [call]);
  useEffect(load, [load]);
  return [answer, () => void load()];
}

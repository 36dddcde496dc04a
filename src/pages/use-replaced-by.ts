import { useEffect, useState } from "react";

import { fetchSubmission } from "../api.ts";
import type { Receipt } from "../form/wire.ts";

/** The reference of what replaced this since it was handed in, where something did; absent until that is known. */
interface Found {
  readonly replacedBy?: string | undefined;
}

/** Asks the server for it, but for what was handed in just now. */
export function useReplacedBy(receipt: Receipt, isFresh: boolean): Found | undefined {
  const [found, setFound] = useState<Found | undefined>(isFresh ? {} : undefined);
  useEffect(() => {
    if (isFresh) return undefined;
    const ended = new AbortController();
    const find = async (): Promise<void> => {
      const answer = await fetchSubmission(receipt);
      if (!ended.signal.aborted) setFound(answer.kind === "ok" ? { replacedBy: answer.value.replacedBy } : {});
    };
    void find();
    return () => ended.abort();
  }, [receipt, isFresh]);
  return found;
}

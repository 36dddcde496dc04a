import { useEffect, useState } from "react";

import { useDraftSession } from "../drafts/draft-session.ts";
import { useLoadedForm } from "../form-context.ts";
import type { JsonObject } from "../form/json.ts";
import type { Receipt } from "../form/wire.ts";
import { fetchHandedIn } from "./fetch-handed-in.ts";

/** What the open correction began with; after a reload the server is asked for it. Absent where nothing is corrected. */
export function useHandedIn(): JsonObject | undefined {
  const { definition } = useLoadedForm();
  const { head, opening } = useDraftSession();
  const [fetched, setFetched] = useState<JsonObject>();
  const { replaces } = head;
  const isKnown = opening.handedIn !== undefined;
  useEffect(() => {
    if (replaces === undefined || isKnown) return undefined;
    const ended = new AbortController();
    const find = async (receipt: Receipt): Promise<void> => {
      const found = await fetchHandedIn(definition, receipt);
      if (!ended.signal.aborted) setFetched(found?.answers);
    };
    void find(replaces);
    return () => ended.abort();
  }, [definition, replaces, isKnown]);
  return replaces === undefined ? undefined : (opening.handedIn ?? fetched);
}

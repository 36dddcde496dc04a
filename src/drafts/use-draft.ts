import { useMemo, useRef, useState, useSyncExternalStore } from "react";

import type { FormState } from "../form-state.ts";
import type { JsonObject } from "../form/json.ts";
import { isSameJson } from "../form/same-json.ts";
import type { Draft } from "./draft.ts";
import type { DraftHead } from "./draft-session.ts";
import { createTabKeeper } from "./tab-draft.ts";
import { deleteExpiredDrafts } from "./device-draft.ts";
import { createDeviceKeeper } from "./device-keeper.ts";

/**
 * The draft of an open form: every change is written at once, so that nothing is lost with the tab still open. `empty`
 * are the answers of a form nobody has touched.
 */
export function useDraft(first: Draft, empty: JsonObject) {
  const kept = useRef(first);
  const [head, setHead] = useState<DraftHead>(() => headOf(first));
  const [isTabRefused, setIsTabRefused] = useState(false);
  const [tab] = useState(createTabKeeper);
  const [device] = useState(() => {
    deleteExpiredDrafts(Date.now());
    return createDeviceKeeper(first, Date.now);
  });
  const deviceState = useSyncExternalStore(device.subscribe, device.getState);
  const calls = useMemo(() => {
    const update = (changes: Partial<Draft>): void => {
      kept.current = { ...kept.current, ...changes };
      setHead((now) => (isSameHead(now, kept.current) ? now : headOf(kept.current)));
      // A form that was only looked at, or emptied again, leaves no draft.
      if (!hasContent(kept.current, empty)) return tab.drop(kept.current);
      setIsTabRefused(!tab.save(kept.current));
      // To look at another step changes nothing: were it written, other tabs would hear of a change.
      const isStep = Object.keys(changes).every((name) => name === "step");
      if (kept.current.receipt === undefined && !isStep) device.keep(kept.current);
    };
    return {
      update,
      current: () => kept.current,
      keepStep: (step: string): void => update({ step }),
      keepState: ({ answers, confirmed, declined }: FormState): void => {
        const { current } = kept;
        // Told again of what it knows: nothing was entered.
        if (current.answers === answers && current.confirmed === confirmed && current.declined === declined) return;
        update({ answers, confirmed, declined });
      },
    };
  }, [empty, device, tab]);
  return { ...calls, head, device, deviceState, isTabRefused };
}

function headOf({ key, sent, receipt, replaces, replaced }: Draft): DraftHead {
  return { key, sent, receipt, replaces, replaced };
}

function isSameHead(head: DraftHead, draft: Draft): boolean {
  return (
    head.key === draft.key &&
    head.sent === draft.sent &&
    head.receipt === draft.receipt &&
    head.replaces === draft.replaces &&
    head.replaced === draft.replaced
  );
}

function hasContent({ answers, declined, receipt, replaces }: Draft, empty: JsonObject): boolean {
  return declined.length > 0 || receipt !== undefined || replaces !== undefined || !isSameJson(answers, empty);
}

import { useCallback, useEffect, useRef } from "react";

import { focusPointer } from "../focus.ts";
import type { Finding } from "../form/finding.ts";
import type { WireDefinition } from "../form/wire.ts";
import { formatPlace, type Place } from "../place.ts";
import { stepOf } from "../steps.ts";

export interface ChoosingInput {
  readonly definition: WireDefinition;
  readonly place: Place;
  readonly go: (place: Place) => void;
}

/** Choosing a finding on another page: goes to its step, and once that is there, to its control. */
export function useChosen({ definition, place, go }: ChoosingInput): (finding: Finding) => void {
  const pending = useRef<{ readonly pointer: string; readonly hash: string }>(undefined);
  const here = formatPlace(place);
  // Effects of the step itself come first: its heading has had the focus by now.
  useEffect(() => {
    if (pending.current?.hash !== here) return;
    focusPointer(pending.current.pointer);
    pending.current = undefined;
  }, [here]);
  return useCallback(
    (finding) => {
      const step: Place = { kind: "step", index: stepOf(definition, finding) };
      pending.current = { pointer: finding.pointer, hash: formatPlace(step) };
      go(step);
    },
    [definition, go],
  );
}

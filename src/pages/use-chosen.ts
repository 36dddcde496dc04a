import { useCallback, useEffect, useRef } from "react";

import { focusPointer } from "../focus.ts";
import type { WireDefinition } from "../form/wire.ts";
import type { Placed } from "../parts/change-link.tsx";
import { formatPlace, type Place } from "../place.ts";
import { stepOf } from "../steps.ts";

export interface ChoosingInput {
  readonly definition: WireDefinition;
  readonly place: Place;
  readonly go: (place: Place) => void;
}

/** Choosing a finding or another place on another page: goes to its step, and once that is there, to its control. */
export function useChosen({ definition, place, go }: ChoosingInput): (place: Placed) => void {
  const pending = useRef<{ readonly pointer: string; readonly hash: string }>(undefined);
  const here = formatPlace(place);
  // Effects of the step itself come first: its heading has had the focus by now.
  useEffect(() => {
    if (pending.current?.hash !== here) return;
    focusPointer(pending.current.pointer);
    pending.current = undefined;
  }, [here]);
  return useCallback(
    (chosen) => {
      const step: Place = { kind: "step", index: stepOf(definition, chosen) };
      pending.current = { pointer: chosen.pointer, hash: formatPlace(step) };
      go(step);
    },
    [definition, go],
  );
}

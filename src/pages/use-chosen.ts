import { useCallback, useEffect, useRef, useState } from "react";

import { focusPointer, pointerAt } from "../focus.ts";
import type { Announce } from "../form-context.ts";
import type { WireDefinition } from "../form/wire.ts";
import type { Placed } from "../parts/change-link.tsx";
import { formatPlace, type Place } from "../place.ts";
import { stepOf } from "../steps.ts";

export interface ChoosingInput {
  readonly definition: WireDefinition;
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly say: Announce;
}

/** A step that "Prüfen" led to, and what there was chosen: a place in it, or the step as a whole. */
export interface Chosen {
  /** Of the step. */
  readonly hash: string;
  readonly pointer?: string;
}

export interface Choosing {
  /** What was chosen on "Prüfen", as long as nobody went elsewhere from there. */
  readonly chosen: Chosen | undefined;
  readonly choose: (place: Placed) => void;
  /** Chooses a step, by the index of it. */
  readonly chooseStep: (index: number) => void;
}

/**
 * Choosing something on "Prüfen" to change it: goes to its step, and once that is there, to its control. Whoever comes
 * back finds the focus where they left, or where the last of what they did there is read.
 */
export function useChosen({ definition, place, go, say }: ChoosingInput): Choosing {
  const [chosen, setChosen] = useState<Chosen>();
  const [isBack, setBack] = useState(false);
  const last = useLastPlace(chosen);
  const isThere = chosen !== undefined && !isBack;
  if (place.kind === "review") {
    if (isThere) setBack(true);
  } else if (chosen !== undefined && (isBack || chosen.hash !== formatPlace(place))) setChosen(undefined);
  // Effects of the step itself come first: its heading has had the focus by now.
  useEffect(() => {
    if (chosen === undefined) return undefined;
    if (!isBack) {
      if (chosen.pointer !== undefined) focusPointer(chosen.pointer, true);
      return undefined;
    }
    const ended = new AbortController();
    // It is part of "Prüfen", which is there.
    void import("./come-back.ts").then(({ comeBack }) => comeBack({ chosen, last: last(), say, ended: ended.signal }));
    return () => ended.abort();
  }, [chosen, isBack, last, say]);
  const chooseStep = useCallback(
    (index: number, pointer?: string): void => {
      const step: Place = { kind: "step", index };
      setChosen({ hash: formatPlace(step), ...(pointer !== undefined && { pointer }) });
      setBack(false);
      go(step);
    },
    [go],
  );
  const choose = useCallback((to: Placed) => chooseStep(stepOf(definition, to), to.pointer), [definition, chooseStep]);
  return { chosen: isThere ? chosen : undefined, choose, chooseStep };
}

/** Gives the pointer of the control in the chosen step that had the focus last, if one had. */
function useLastPlace(chosen: Chosen | undefined): () => string | undefined {
  const last = useRef<string>(undefined);
  useEffect(() => {
    last.current = undefined;
    if (chosen === undefined) return undefined;
    const watch = new AbortController();
    const keep = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest(".elements")) last.current = pointerAt(target) ?? last.current;
    };
    document.addEventListener("focusin", keep, { signal: watch.signal });
    return () => watch.abort();
  }, [chosen]);
  return useCallback(() => last.current, []);
}

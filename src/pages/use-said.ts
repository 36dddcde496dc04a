import { useCallback, useEffect, useRef, useState } from "react";

import type { Announce } from "../form-context.ts";

/** Long enough to be heard to the end. */
const HEARD = 20_000;
/** Too short to hear a sentence. */
const A_MOMENT = 1_000;
/** What is said within this time, in milliseconds, is said as one: nobody shall hear its beginning twice. */
const AT_ONCE = 50;

/** What is about to be said, and whether it is said after what was said a moment ago. */
const NOTHING = { text: "", isMore: false };

/** Something said: `id` is another for what is said once more. */
export interface SaidText {
  readonly id: number;
  readonly text: string;
}

const SILENCE: readonly SaidText[] = [];

/**
 * What is said to those who hear the page, and how to say something. It is gone once it was heard, or once the page is
 * another (`moment`: its step, its language): whoever reads the page later finds no news of the past. What is said as
 * `more` takes nothing away that was said a moment ago and cannot have been heard yet; it is a text of its own, so that
 * only it is heard then.
 */
export function useSaid(moment: string): readonly [readonly SaidText[], Announce] {
  const [said, setSaid] = useState(SILENCE);
  const [saidAt, setSaidAt] = useState(moment);
  if (saidAt !== moment) {
    setSaidAt(moment);
    setSaid(SILENCE);
  }
  useEffect(() => {
    if (said.length === 0) return undefined;
    const timer = setTimeout(() => setSaid(SILENCE), HEARD);
    return () => clearTimeout(timer);
  }, [said]);
  // Always the same function: every row listens to it.
  const last = useRef(-Infinity);
  const next = useRef(NOTHING);
  const say = useCallback((text: string, manner?: "more") => {
    if (text === "") return;
    const { text: first, isMore } = next.current;
    const isSoon = manner === "more" && performance.now() - last.current < A_MOMENT;
    last.current = performance.now();
    next.current =
      first === "" ? { text, isMore: isSoon } : { text: text.includes(first) ? text : `${first} ${text}`, isMore };
    if (first !== "") return;
    setTimeout(() => {
      const { text: whole, isMore: isAdded } = next.current;
      next.current = NOTHING;
      setSaid((before) => [...(isAdded ? before : []), { id: (before.at(-1)?.id ?? 0) + 1, text: whole }]);
    }, AT_ONCE);
  }, []);
  return [said, say];
}

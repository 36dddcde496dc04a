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

/**
 * What is said to those who hear the page, and how to say something. It is gone once it was heard, or once the page is
 * another (`moment`: its step, its language): whoever reads the page later finds no news of the past. What is said twice
 * running is heard twice: a space that nobody hears makes it another text. What is said as `more` takes nothing away that
 * was said a moment ago and cannot have been heard yet.
 */
export function useSaid(moment: string): readonly [string, Announce] {
  const [message, setMessage] = useState("");
  const [saidAt, setSaidAt] = useState(moment);
  if (saidAt !== moment) {
    setSaidAt(moment);
    setMessage("");
  }
  useEffect(() => {
    if (message === "") return undefined;
    const timer = setTimeout(() => setMessage(""), HEARD);
    return () => clearTimeout(timer);
  }, [message]);
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
      setMessage((was) => {
        if (isAdded) return `${was} ${whole}`.trim();
        return was === whole ? `${whole}\u00A0` : whole;
      });
    }, AT_ONCE);
  }, []);
  return [message, say];
}

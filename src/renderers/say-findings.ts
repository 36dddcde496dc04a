import { useEffect, useRef } from "react";

import { afterPress } from "../after-press.ts";
import { useAnnounce } from "../form-context.ts";

export interface SayFindings {
  readonly onBlur: () => void;
  readonly onInput: () => void;
}

/** What a blur brings up is drawn by then. */
const DRAWN = 100;

/**
 * Says what was found in a row to those who hear the page, once they have left the place where it was found. What
 * comes and goes while they type there is not said, nor what was there before.
 */
export function useSayFindings(texts: readonly string[]): SayFindings {
  const announce = useAnnounce();
  const moment = useRef<"idle" | "typing" | "left">("idle");
  const known = useRef(texts);
  const latest = useRef(texts);
  const say = (): void => {
    const fresh = latest.current.filter((text) => !known.current.includes(text));
    known.current = latest.current;
    if (fresh.length > 0) announce(fresh.join(" "));
  };
  useEffect(() => {
    latest.current = texts;
    if (moment.current === "left") say();
    if (moment.current === "idle") known.current = texts;
  });
  const leave = (): void => {
    moment.current = "left";
    setTimeout(() => {
      if (moment.current !== "left") return;
      say();
      moment.current = "idle";
    }, DRAWN);
  };
  return { onBlur: () => afterPress(leave), onInput: () => void (moment.current = "typing") };
}

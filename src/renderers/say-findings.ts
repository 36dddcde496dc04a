import { useEffect, useRef } from "react";

import { afterPress } from "../after-press.ts";
import { useAnnounce } from "../form-context.ts";
import { useWords } from "../language-context.tsx";

export interface SayFindings {
  readonly onBlur: () => void;
  readonly onInput: () => void;
}

/** What a blur brings up is drawn by then. */
const DRAWN = 100;

/**
 * Says what was found in a field or row to those who hear the page, once they have left the place where it was found.
 * What comes and goes while they type there is not said, nor what was there before. Of a field, which has a `name`, they
 * hear after every change what is still wrong, or that nothing is any more.
 */
export function useSayFindings(texts: readonly string[], name?: string): SayFindings {
  const announce = useAnnounce();
  const { mended } = useWords().findings;
  const moment = useRef<"idle" | "typing" | "left">("idle");
  const isChanged = useRef(false);
  const known = useRef(texts);
  const latest = useRef(texts);
  useEffect(() => {
    latest.current = texts;
    if (moment.current === "idle") known.current = texts;
  });
  const say = (): void => {
    if (moment.current !== "left") return;
    const before = known.current;
    const now = latest.current;
    const isAgain = name !== undefined && isChanged.current;
    const isMended = isAgain && before.length > 0 && now.length === 0;
    const news = isMended ? [`${name}: ${mended}`] : now.filter((text) => isAgain || !before.includes(text));
    if (news.length > 0 && !isSummed()) announce(news.join(" "));
    moment.current = "idle";
    isChanged.current = false;
    known.current = now;
  };
  return {
    onBlur: () =>
      afterPress(() => {
        moment.current = "left";
        if (isSummed()) say();
        else setTimeout(say, DRAWN);
      }),
    onInput: () => {
      moment.current = "typing";
      isChanged.current = true;
    },
  };
}

/** Whoever pressed "Weiter" is told by the summary, which has the focus then or is still on its way. */
function isSummed(): boolean {
  return document.querySelector(".error-summary:focus, p[aria-busy]") !== null;
}

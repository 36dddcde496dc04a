import { useEffect, useRef, type InputEvent } from "react";

import { afterPress } from "../after-press.ts";
import { useAnnounce } from "../form-context.ts";
import { useWords } from "../language-context.tsx";

export interface SayFindings {
  readonly onBlur: () => void;
  readonly onInput: (event: InputEvent) => void;
}

/** What a blur brings up is drawn by then. */
const DRAWN = 100;

/** Something found, as it is said. */
export interface Said {
  /** Of the control it speaks of. */
  readonly id: string;
  /** Of the place it speaks of. */
  readonly name: string;
  readonly text: string;
}

/**
 * Says what was found in a field or row to those who hear the page, once they have left the place where it was found.
 * What comes and goes while they type there is not said, nor what was there before. Of what they changed they hear that it
 * is mended, or that it is wrong as before.
 */
export function useSayFindings(found: readonly Said[]): SayFindings {
  const announce = useAnnounce();
  const { mended } = useWords().findings;
  const moment = useRef<"idle" | "typing" | "left">("idle");
  /** Id of the control that was changed last. */
  const changed = useRef<string>(undefined);
  const known = useRef(found);
  const latest = useRef(found);
  useEffect(() => {
    latest.current = found;
    if (moment.current === "idle") known.current = found;
  });
  const say = (): void => {
    if (moment.current !== "left") return;
    const before = known.current;
    const now = latest.current;
    const isMine = ({ id }: Said): boolean => changed.current?.startsWith(id) === true;
    const gone = changed.current === undefined ? [] : before.filter(({ name }) => !now.some((it) => it.name === name));
    const fresh = now.filter((it) => isMine(it) || !before.some(({ text }) => text === it.text));
    const news = [...new Set([...gone.map(({ name }) => `${name}: ${mended}.`), ...fresh.map(({ text }) => text)])];
    // Where the last of all is mended, the list far above says how to go on.
    if (gone.length > 0) news.push(document.querySelector(".error-summary.settled h3")?.textContent ?? "");
    if (news.length > 0 && !isSummed()) announce(news.join(" ").trim());
    moment.current = "idle";
    changed.current = undefined;
    known.current = now;
  };
  return {
    onBlur: () =>
      afterPress(() => {
        moment.current = "left";
        if (isSummed()) say();
        else setTimeout(say, DRAWN);
      }),
    onInput: ({ target }) => {
      moment.current = "typing";
      if (target instanceof Element) changed.current = target.id;
    },
  };
}

/** Whoever pressed "Weiter" is told by the summary, which has the focus then or is still on its way. */
function isSummed(): boolean {
  return document.querySelector(".error-summary:focus, p[aria-busy]") !== null;
}

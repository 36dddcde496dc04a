import { useEffect, useRef, useState, type ReactNode } from "react";

import { useAnnounce } from "../form-context.ts";
import { useWords } from "../language-context.tsx";

export interface ClosableNoticeProps {
  /** Good news, in its colours; else something to look at. */
  readonly isGood?: boolean;
  readonly children: ReactNode;
}

/**
 * Something about the open draft, said when it comes, and to be seen until somebody has read it; good news only until they
 * go to another step. Its button would be heard as if it were part of the news: what is said is said apart.
 */
export function ClosableNotice({ isGood = false, children }: ClosableNoticeProps) {
  const words = useWords().drafts;
  const [isOpen, setIsOpen] = useState(true);
  const [place] = useState(() => location.hash);
  useEffect(() => {
    if (!isGood) return undefined;
    const follow = (): void => {
      if (location.hash !== place) setIsOpen(false);
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [isGood, place]);
  const news = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  useEffect(() => announce(news.current?.innerText ?? ""), [announce]);
  if (!isOpen) return null;
  const close = (): void => {
    setIsOpen(false);
    // The button goes with the notice.
    document.querySelector<HTMLElement>(".step h2")?.focus({ preventScroll: true });
  };
  return (
    <div className={isGood ? "notice good" : "notice"}>
      <div ref={news}>{children}</div>
      <button type="button" className="quiet" onClick={close}>
        {words.close}
      </button>
    </div>
  );
}

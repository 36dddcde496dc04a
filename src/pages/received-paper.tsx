import { useEffect, useRef } from "react";

import { printSubmission } from "../api.ts";
import { useAnnounce } from "../form-context.ts";
import type { Receipt } from "../form/wire.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { PrintStatus } from "./print-status.tsx";
import { usePrint } from "./use-print.ts";

export interface ReceivedPaperProps {
  readonly receipt: Receipt;
  /** Whether it was handed in just now: then the paper opens by itself. */
  readonly isFresh: boolean;
}

/** The paper of what was handed in, as often as it is wanted. */
export function ReceivedPaper({ receipt, isFresh }: ReceivedPaperProps) {
  const { state, print, prepare } = usePrint(() => printSubmission(receipt));
  const words = useAllWords().print;
  const isStarted = useRef(false);
  const isPressed = useRef(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    // Whoever comes back to this page wants to find it as it was; nothing opens by itself then.
    if (isFresh) print();
    else prepare();
  }, [isFresh, print, prepare]);
  const announce = useAnnounce();
  const isThere = isFresh && state.kind === "ready";
  useEffect(() => {
    // Behind the news that all was received, which nobody shall miss.
    if (isThere) announce(words.ready, "more");
    // Once, in whatever language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isThere]);
  useEffect(() => {
    // The button goes once the paper is there: what it was pressed for has the focus then.
    if (state.kind === "ready" && isPressed.current) section.current?.querySelector("a")?.focus();
  }, [state.kind]);
  const press = (): void => {
    isPressed.current = true;
    print();
  };
  return (
    <section className="paper" ref={section}>
      <PrintStatus state={state} isQuiet={isFresh && state.kind !== "failed"} />
      {state.kind !== "ready" && (
        <div className="actions">
          <button
            type="button"
            className="primary"
            aria-disabled={state.kind === "making" || undefined}
            onClick={press}
          >
            {words.again}
          </button>
        </div>
      )}
    </section>
  );
}

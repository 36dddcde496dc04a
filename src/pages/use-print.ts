import { useEffect, useRef, useState } from "react";

import type { Answer, Paper } from "../api.ts";
import { useGermanMark } from "../language-context.tsx";
import { useAllWords } from "../words/use-all-words.ts";

/** What became of the paper asked for last. `address` opens it in this browser; nothing of it leaves the machine. */
export type PrintState =
  | { readonly kind: "idle" }
  | { readonly kind: "making" }
  | { readonly kind: "ready"; readonly address: string; readonly fileName: string }
  /** `language`: id of the message's language where it is not the page's. */
  | { readonly kind: "failed"; readonly message: string; readonly language?: string | undefined };

/**
 * Has paper made, one at a time, and opens it in a new tab unless it is only to be there. Browsers let a page do so for some seconds after a click;
 * where that was too long ago, or is forbidden, the applicant opens it from the page.
 */
export function usePrint(make: () => Promise<Answer<Paper>>) {
  const words = useAllWords().print;
  const german = useGermanMark();
  const [state, setState] = useState<PrintState>({ kind: "idle" });
  const isMaking = useRef(false);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => void (isThere.current = false);
  }, []);
  const produce = async (opens: boolean): Promise<void> => {
    if (isMaking.current) return;
    isMaking.current = true;
    setState({ kind: "making" });
    const answer = await make();
    isMaking.current = false;
    if (answer.kind === "offline") return setState({ kind: "failed", message: words.noAnswer });
    if (answer.kind === "problem") {
      return setState({ kind: "failed", message: answer.problem.detail, language: german });
    }
    // Never revoked: the tab that shows it could not be reloaded or saved any more. It goes with this page.
    const address = URL.createObjectURL(answer.value.pdf);
    setState({ kind: "ready", address, fileName: answer.value.fileName });
    // Whoever went on meanwhile, to correct something or to the front page, is not taken away from there.
    if (opens && isThere.current) window.open(address, "_blank");
  };
  return { state, print: () => void produce(true), prepare: () => void produce(false) };
}

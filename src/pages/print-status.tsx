import { useState } from "react";

import { langOf } from "../lang-of.ts";
import { useSpeech } from "../language-context.tsx";
import { useAllWords } from "../words/use-all-words.ts";
import { SavedStatus } from "./saved-status.tsx";
import type { PrintState } from "./use-print.ts";

export interface PrintStatusProps {
  readonly state: PrintState;
  /** Whether what becomes of it is said elsewhere. */
  readonly isQuiet?: boolean;
  /** What is to be done with it, where nothing else on the page says so. */
  readonly next?: string | undefined;
}

/** Says that paper is being made and what became of it; once there, it can be opened and saved from here. */
export function PrintStatus({ state, isQuiet = false, next }: PrintStatusProps) {
  const words = useAllWords().print;
  const { language } = useSpeech();
  const [saved, setSaved] = useState(0);
  return (
    <div className={state.kind === "idle" ? undefined : "print-status"}>
      {/* In another language it is another: what was heard once is no news for being translated. */}
      <div role={isQuiet ? undefined : "status"} key={language.id}>
        {state.kind === "making" && <p>{words.making}</p>}
        {state.kind === "failed" && (
          <p className="finding error" lang={langOf(state.language)}>
            {state.message}
          </p>
        )}
        {state.kind === "ready" && (
          <p>
            {words.ready} {next}
          </p>
        )}
      </div>
      {state.kind === "ready" && (
        <>
          <p className="actions">
            <a className="button" href={state.address} target="_blank" rel="noreferrer">
              {words.open}
            </a>
            <a className="button" href={state.address} download={state.fileName} onClick={() => setSaved(saved + 1)}>
              {words.save}
            </a>
          </p>
          <SavedStatus file={state.fileName} times={saved} />
        </>
      )}
    </div>
  );
}

import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import type { PrintState } from "./use-print.ts";

/** Says that paper is being made and what became of it; once there, it can be opened and saved from here. */
export function PrintStatus({ state }: { readonly state: PrintState }) {
  const words = useWords().print;
  return (
    <div role="status" className="print-status">
      {state.kind === "making" && <p>{words.making}</p>}
      {state.kind === "failed" && (
        <p className="finding error" lang={langOf(state.language)}>
          {state.message}
        </p>
      )}
      {state.kind === "ready" && (
        <>
          <p>{words.ready}</p>
          <p className="actions">
            <a className="button" href={state.address} target="_blank" rel="noreferrer">
              {words.open}
            </a>
            <a className="button" href={state.address} download={state.fileName}>
              {words.save}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

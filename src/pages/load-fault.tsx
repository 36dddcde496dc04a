import { useEffect } from "react";

import type { Answer } from "../api.ts";

export interface LoadFaultProps {
  readonly answer: Exclude<Answer<never>, { readonly kind: "ok" }>;
  readonly onRetry: () => void;
}

/** What is said when a page could not be had, and the way on. */
export function LoadFault({ answer, onRetry }: LoadFaultProps) {
  const isMissing = answer.kind === "problem" && answer.problem.status === 404;
  const title = isMissing ? "Diese Seite gibt es nicht" : "Die Seite konnte nicht geladen werden";
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <h1>{title}</h1>
      <p>
        {answer.kind === "problem"
          ? answer.problem.detail
          : "Es kam keine Antwort vom Server. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal."}
      </p>
      <div className="actions">
        {!isMissing && (
          <button type="button" className="primary" onClick={onRetry}>
            Noch einmal versuchen
          </button>
        )}
        <a className="button" href="/">
          Alle Formulare
        </a>
      </div>
    </>
  );
}

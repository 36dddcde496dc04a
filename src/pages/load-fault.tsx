import { useEffect } from "react";

import type { Answer } from "../api.ts";
import { useGermanMark, useWords } from "../language-context.tsx";
import { InLanguage } from "../parts/in-language.tsx";

export interface LoadFaultProps {
  readonly answer: Exclude<Answer<never>, { readonly kind: "ok" }>;
  readonly onRetry: () => void;
}

/** What is said when a page could not be had, and the way on. */
export function LoadFault({ answer, onRetry }: LoadFaultProps) {
  const isMissing = answer.kind === "problem" && answer.problem.status === 404;
  const { faults, site } = useWords();
  const german = useGermanMark();
  const title = isMissing ? faults.missingPage : faults.notLoaded;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <h1>{title}</h1>
      <p>
        {answer.kind === "problem" ? <InLanguage language={german} text={answer.problem.detail} /> : faults.noAnswer}
      </p>
      <div className="actions">
        {!isMissing && (
          <button type="button" className="primary" onClick={onRetry}>
            {faults.retry}
          </button>
        )}
        <a className="button" href="/">
          {site.allForms}
        </a>
      </div>
    </>
  );
}

import { useEffect } from "react";

import { fetchForms } from "../api.ts";
import type { RevisionSummary } from "../form/wire.ts";
import { langOf } from "../lang-of.ts";
import { useGermanMark, useWords } from "../language-context.tsx";
import { formatDate } from "../renderers/date-notation.ts";
import { LoadFault } from "./load-fault.tsx";
import { useAnswer } from "./use-answer.ts";

/** The forms there are to fill in. */
export function StartPage() {
  const [answer, retry] = useAnswer(fetchForms);
  const words = useWords().site;
  useEffect(() => {
    document.title = words.forms;
  }, [words]);
  if (answer === undefined) return <h1 className="loading">{words.loadingForms}</h1>;
  if (answer.kind !== "ok") return <LoadFault answer={answer} onRetry={retry} />;
  const { forms } = answer.value;
  const current = forms.filter((revision) => revision.current);
  const drafts = forms.filter(({ status }) => status === "draft");
  return (
    <>
      <h1>{words.forms}</h1>
      {current.length === 0 && <p>{words.noForms}</p>}
      <FormCards revisions={current} />
      {drafts.length > 0 && (
        <section aria-labelledby="entwuerfe">
          <h2 id="entwuerfe">{words.drafts}</h2>
          <p>{words.draftsHint}</p>
          <FormCards revisions={drafts} />
        </section>
      )}
    </>
  );
}

function FormCards({ revisions }: { readonly revisions: readonly RevisionSummary[] }) {
  const words = useWords().site;
  const german = langOf(useGermanMark());
  return (
    <ul className="forms">
      {revisions.map(({ form, revision, title, reference, status, validFrom }) => (
        <li key={`${form}/${revision}`}>
          <a href={status === "draft" ? `/${form}/${revision}` : `/${form}`} lang={german}>
            {title}
          </a>
          <p className="hint">
            {words.edition(formatDate(validFrom))} · {reference}
          </p>
        </li>
      ))}
    </ul>
  );
}

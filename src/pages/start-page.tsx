import { useEffect } from "react";

import { fetchForms } from "../api.ts";
import type { RevisionSummary } from "../form/wire.ts";
import { formatDate } from "../renderers/date-notation.ts";
import { LoadFault } from "./load-fault.tsx";
import { useAnswer } from "./use-answer.ts";

/** The forms there are to fill in. */
export function StartPage() {
  const [answer, retry] = useAnswer(fetchForms);
  useEffect(() => {
    document.title = "Formulare";
  }, []);
  if (answer === undefined) return <p className="loading">Die Formulare werden geladen …</p>;
  if (answer.kind !== "ok") return <LoadFault answer={answer} onRetry={retry} />;
  const { forms } = answer.value;
  const current = forms.filter((revision) => revision.current);
  const drafts = forms.filter(({ status }) => status === "draft");
  return (
    <>
      <h1>Formulare</h1>
      {current.length === 0 && <p>Zurzeit ist kein Formular in Kraft.</p>}
      <FormCards revisions={current} />
      {drafts.length > 0 && (
        <section aria-labelledby="entwuerfe">
          <h2 id="entwuerfe">Entwürfe</h2>
          <p>Diese Fassungen gelten noch nicht. Sie können sie ausprobieren.</p>
          <FormCards revisions={drafts} />
        </section>
      )}
    </>
  );
}

function FormCards({ revisions }: { readonly revisions: readonly RevisionSummary[] }) {
  return (
    <ul className="forms">
      {revisions.map(({ form, revision, title, reference, status, validFrom }) => (
        <li key={`${form}/${revision}`}>
          <a href={status === "draft" ? `/${form}/${revision}` : `/${form}`}>{title}</a>
          <p className="hint">
            Fassung vom {formatDate(validFrom)} · {reference}
          </p>
        </li>
      ))}
    </ul>
  );
}

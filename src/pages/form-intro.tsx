import { blankAddress } from "../api.ts";
import type { WireDefinition } from "../form/wire.ts";
import { useWords } from "../language-context.tsx";
import { formatDate } from "../renderers/date-notation.ts";

export interface FormIntroProps {
  readonly definition: WireDefinition;
}

/** The name of the form, what state its revision is in, and what happens to what is entered. */
export function FormIntro({ definition }: FormIntroProps) {
  const { manifest, revision, form, current } = definition;
  return (
    <header className="form-intro">
      <p className="issuer">{manifest.issuer}</p>
      <h1>{manifest.title}</h1>
      {manifest.status === "draft" && <p className="notice">Entwurf: Diese Fassung gilt noch nicht.</p>}
      {manifest.status === "published" && !current && (
        <p className="notice">
          Dies ist die Fassung vom {formatDate(revision)}. <a href={`/${form}`}>Zur aktuellen Fassung</a>
        </p>
      )}
      <p className="privacy">
        Ihre Angaben bleiben in Ihrem Browser, bis Sie prüfen lassen, drucken oder einreichen. Der Antrag gilt erst mit
        unterschriebenem Ausdruck.
      </p>
      <p className="blank">
        <a href={blankAddress(definition)} target="_blank" rel="noopener">
          {useWords().print.blank}
        </a>
      </p>
    </header>
  );
}

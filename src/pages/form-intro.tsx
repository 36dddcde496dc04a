import { blankAddress } from "../api.ts";
import type { WireDefinition } from "../form/wire.ts";
import { useGermanMark, useWords } from "../language-context.tsx";
import { langOf } from "../lang-of.ts";
import { formatDate } from "../renderers/date-notation.ts";

export interface FormIntroProps {
  readonly definition: WireDefinition;
  /** Past the first step, or in a correction: its name steps back, and what it promised is not said again. */
  readonly isKnown: boolean;
}

/** The name of the form, what state its revision is in, and what happens to what is entered. */
export function FormIntro({ definition, isKnown }: FormIntroProps) {
  const { manifest, revision, form, current } = definition;
  const { intro: words } = useWords();
  const german = langOf(useGermanMark());
  return (
    <header className={isKnown ? "form-intro known" : "form-intro"}>
      <p className="issuer" lang={german}>
        {manifest.issuer}
      </p>
      <h1 lang={german}>{manifest.title}</h1>
      {manifest.status === "draft" && <p className="notice">{words.draft}</p>}
      {manifest.status === "published" && !current && (
        <p className="notice">
          {words.edition(formatDate(revision))} <a href={`/${form}`}>{words.toCurrent}</a>
        </p>
      )}
      <p className="privacy">{words.privacy}</p>
      {words.officialGerman !== "" && <p className="official">{words.officialGerman}</p>}
      <p className="blank">
        <a href={blankAddress(definition)} target="_blank" rel="noopener">
          {words.blank}
        </a>
        {manifest.delivery.submit && (
          <button type="button" className="quiet" onClick={openPanel}>
            {words.again}
          </button>
        )}
      </p>
    </header>
  );
}

/** Opens the panel below where files are loaded; what comes into it for the first time takes the focus itself. */
function openPanel(): void {
  const panel = document.querySelector<HTMLDetailsElement>(".draft details");
  if (panel === null) return;
  panel.open = true;
  panel.dataset["wanted"] = "";
  const place = panel.querySelector<HTMLElement>("[type=file]") ?? panel.querySelector("summary");
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "center" });
}

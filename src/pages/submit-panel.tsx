import type { Finding } from "../form/finding.ts";
import type { Json } from "../form/json.ts";
import type { Receipt, WireDefinition } from "../form/wire.ts";
import { useSubmission } from "./use-submission.ts";

export interface SubmitPanelProps {
  readonly definition: WireDefinition;
  readonly answers: Json;
  readonly submissionKey: string;
  readonly isBlocked: boolean;
  readonly onBlocked: () => void;
  readonly onFindings: (findings: readonly Finding[]) => void;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onBack: () => void;
}

/** Handing in: what it means, the button that does it once, and what became of it. */
export function SubmitPanel(props: SubmitPanelProps) {
  const { definition, isBlocked, onBlocked, onBack } = props;
  const { state, submit } = useSubmission(props);
  const isSending = state.kind === "sending";
  return (
    <section className="submit" aria-labelledby="absenden">
      <h3 id="absenden">{definition.open ? "Einreichen" : "Einreichen ist nicht möglich"}</h3>
      {definition.open ? (
        <p>
          Mit „Einreichen“ werden Ihre Angaben an {definition.manifest.issuer} übermittelt. Ihr Antrag gilt erst mit
          unterschriebenem Ausdruck.
        </p>
      ) : (
        <p>{closedReason(definition)}</p>
      )}
      <div role="status">
        {isSending && <p>Ihre Angaben werden übermittelt …</p>}
        {state.kind === "failed" && <p className="finding error">{state.message}</p>}
      </div>
      <div className="actions">
        {definition.open && (
          <button
            type="button"
            className="primary"
            aria-disabled={isSending || undefined}
            onClick={isBlocked ? onBlocked : submit}
          >
            {state.kind === "failed" ? "Erneut einreichen" : "Einreichen"}
          </button>
        )}
        <button type="button" onClick={onBack}>
          Zurück
        </button>
      </div>
    </section>
  );
}

function closedReason({ manifest }: WireDefinition): string {
  if (manifest.status === "draft")
    return "Diese Fassung ist ein Entwurf. Sie können sie ausprobieren, aber nicht einreichen.";
  if (!manifest.delivery.submit) return "Dieses Formular wird nicht online eingereicht.";
  return "Diese Fassung des Formulars nimmt derzeit keine Angaben entgegen. Bitte verwenden Sie die aktuelle Fassung.";
}

import { useEffect, useRef } from "react";

import { printSubmission } from "../api.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Receipt } from "../form/wire.ts";
import { NoteText, splitHeading } from "../parts/note-text.tsx";
import { useWords } from "../language-context.tsx";
import { formatTime, receiptText } from "../receipt-text.ts";
import { PrintStatus } from "./print-status.tsx";
import { useDownload } from "./use-download.ts";
import { usePrint } from "./use-print.ts";

export interface FinishedViewProps {
  readonly receipt: Receipt;
  /** Whether it was handed in just now: then the paper opens by itself. */
  readonly isFresh: boolean;
  readonly onAgain: () => void;
}

/** After handing in: the reference, the receipt to keep, and what is left to do on paper. */
export function FinishedView({ receipt, isFresh, onAgain }: FinishedViewProps) {
  const { definition } = useLoadedForm();
  const { manifest, notes } = definition;
  const address = useDownload(receiptText(receipt, manifest));
  const next = notes[manifest.delivery.next ?? ""];
  const { heading, rest } = next === undefined ? { heading: undefined, rest: undefined } : splitHeading(next);
  return (
    <>
      <div className="receipt">
        <p>Ihre Angaben sind eingegangen.</p>
        <dl>
          <dt>Vorgangsnummer</dt>
          <dd className="reference">{receipt.reference}</dd>
          <dt>Eingegangen</dt>
          <dd>{formatTime(receipt.receivedAt)}</dd>
        </dl>
        <p>
          <a className="button" href={address} download={`Quittung-${receipt.reference}.txt`}>
            Quittung speichern
          </a>
        </p>
        <p className="hint">
          Die Quittung enthält einen geheimen Schlüssel zu Ihren Angaben. Bewahren Sie sie sicher auf. Ihre Angaben
          selbst sind in diesem Browser jetzt gelöscht.
        </p>
      </div>
      <ReceivedPaper receipt={receipt} isFresh={isFresh} />
      {rest !== undefined && (
        <section aria-labelledby="wie-weiter">
          <h3 id="wie-weiter">{heading ?? "So geht es weiter"}</h3>
          <NoteText note={rest} under={2} />
        </section>
      )}
      <section aria-labelledby="anschrift">
        <h3 id="anschrift">Anschrift</h3>
        <address>
          {manifest.address.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      </section>
      <div className="actions">
        <button type="button" onClick={onAgain}>
          Neu beginnen
        </button>
      </div>
    </>
  );
}

/** The paper of what was handed in, as often as it is wanted. */
function ReceivedPaper({ receipt, isFresh }: Pick<FinishedViewProps, "receipt" | "isFresh">) {
  const { state, print } = usePrint(() => printSubmission(receipt));
  const words = useWords().print;
  const isStarted = useRef(false);
  useEffect(() => {
    if (!isFresh || isStarted.current) return;
    isStarted.current = true;
    print();
  }, [isFresh, print]);
  return (
    <section className="paper">
      <PrintStatus state={state} />
      {state.kind !== "ready" && (
        <div className="actions">
          <button
            type="button"
            className="primary"
            aria-disabled={state.kind === "making" || undefined}
            onClick={print}
          >
            {words.again}
          </button>
        </div>
      )}
    </section>
  );
}

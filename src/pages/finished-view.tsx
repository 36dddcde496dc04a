import { useEffect, useRef } from "react";

import { printSubmission } from "../api.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Receipt } from "../form/wire.ts";
import { langOf } from "../lang-of.ts";
import { InLanguage } from "../parts/in-language.tsx";
import { NoteText, splitHeading } from "../parts/note-text.tsx";
import { useGermanMark, useSpeech, useWords } from "../language-context.tsx";
import { formatTime, receiptText } from "../receipt-text.ts";
import { CorrectButton } from "./correct-button.tsx";
import { PrintStatus } from "./print-status.tsx";
import { useNote } from "../use-note.ts";
import { useDownload } from "./use-download.ts";
import { usePrint } from "./use-print.ts";

export interface FinishedViewProps {
  readonly receipt: Receipt;
  /** The reference of what it replaced. */
  readonly replaced: string | undefined;
  /** Whether it was handed in just now: then the paper opens by itself. */
  readonly isFresh: boolean;
  readonly onAgain: () => void;
}

/** After handing in: the reference, the receipt to keep, and what is left to do on paper. */
export function FinishedView({ receipt, replaced, isFresh, onAgain }: FinishedViewProps) {
  const { manifest } = useLoadedForm().definition;
  const speech = useSpeech();
  const words = speech.words.receipt;
  const address = useDownload(receiptText(receipt, manifest, speech));
  const german = useGermanMark();
  return (
    <>
      <div className="receipt">
        <h3>{words.received}</h3>
        <dl>
          <dt>{words.reference}</dt>
          <dd className="reference">{receipt.reference}</dd>
          <dt>{words.receivedAt}</dt>
          <dd>{formatTime(receipt.receivedAt, speech)}</dd>
        </dl>
        {replaced !== undefined && <p>{words.replaced(replaced)}</p>}
        <p>
          <a className="button" href={address} download={`${words.fileName}-${receipt.reference}.txt`}>
            {words.save}
          </a>
        </p>
        <p className="hint">{words.saveHint}</p>
      </div>
      <ReceivedPaper receipt={receipt} isFresh={isFresh} />
      <NextSteps />
      <section aria-labelledby="anschrift">
        <h3 id="anschrift">{words.address}</h3>
        <address lang={langOf(german)}>
          {manifest.address.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </address>
      </section>
      <section className="afterwards" aria-labelledby="danach">
        <h3 id="danach">{words.afterwards}</h3>
        <CorrectButton receipt={receipt} />
        <div>
          <button type="button" aria-describedby="neu-hinweis" onClick={onAgain}>
            {words.again}
          </button>
          <p id="neu-hinweis" className="hint">
            {words.againHint}
          </p>
        </div>
      </section>
    </>
  );
}

/** The paper of what was handed in, as often as it is wanted. */
function ReceivedPaper({ receipt, isFresh }: Pick<FinishedViewProps, "receipt" | "isFresh">) {
  const { state, print } = usePrint(() => printSubmission(receipt));
  const words = useWords().print;
  const isStarted = useRef(false);
  const isPressed = useRef(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isFresh || isStarted.current) return;
    isStarted.current = true;
    print();
  }, [isFresh, print]);
  useEffect(() => {
    // The button goes once the paper is there: what it was pressed for has the focus then.
    if (state.kind === "ready" && isPressed.current) section.current?.querySelector("a")?.focus();
  }, [state.kind]);
  const press = (): void => {
    isPressed.current = true;
    print();
  };
  return (
    <section className="paper" ref={section}>
      <PrintStatus state={state} />
      {state.kind !== "ready" && (
        <div className="actions">
          <button
            type="button"
            className="primary"
            aria-disabled={state.kind === "making" || undefined}
            onClick={press}
          >
            {words.again}
          </button>
        </div>
      )}
    </section>
  );
}

/** What is left to do once the answers were handed in, as the form tells it. */
function NextSteps() {
  const { definition } = useLoadedForm();
  const words = useWords().receipt;
  const shown = useNote({ type: "Note", note: definition.manifest.delivery.next });
  if (shown === undefined) return null;
  const { heading, rest } = splitHeading(shown.note);
  return (
    <section aria-labelledby="wie-weiter">
      <h3 id="wie-weiter">
        {heading === undefined ? words.next : <InLanguage language={shown.language} text={heading} />}
      </h3>
      <NoteText note={rest} under={2} language={shown.language} />
    </section>
  );
}

import { useEffect, useRef, useState } from "react";

import { useDraftSession } from "../drafts/draft-session.ts";
import { useAnnounce, useLoadedForm } from "../form-context.ts";
import type { Receipt } from "../form/wire.ts";
import { langOf } from "../lang-of.ts";
import { InLanguage } from "../parts/in-language.tsx";
import { NoteText, splitHeading } from "../parts/note-text.tsx";
import { Question } from "../parts/question.tsx";
import { useGermanMark, useSpeech } from "../language-context.tsx";
import { formatTime } from "../receipt-text.ts";
import { spell } from "../spell.ts";
import { useNote } from "../use-note.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { keepAtEnd, nameOnReturn, SPELLED } from "./at-end.ts";
import { CorrectButton } from "./correct-button.tsx";
import { ReceivedPaper } from "./received-paper.tsx";
import { SaveReceipt } from "./save-receipt.tsx";
import { useReplacedBy } from "./use-replaced-by.ts";
import "../style/review.css";

export interface FinishedViewProps {
  readonly receipt: Receipt;
  /** The reference of what it replaced. */
  readonly replaced: string | undefined;
  /** Whether it was handed in just now: then the paper opens by itself. */
  readonly isFresh: boolean;
  readonly onAgain: () => void;
}

/** It comes from a file, and nothing replaced it. */
const LOADED = "loaded";

/** After handing in: the reference and its paper, what is left to do with that, and what can still be done here. */
export function FinishedView({ receipt, replaced, isFresh, onAgain }: FinishedViewProps) {
  const { manifest } = useLoadedForm().definition;
  const speech = { language: useSpeech().language, words: useAllWords() };
  const words = speech.words.receipt;
  const german = useGermanMark();
  const announce = useAnnounce();
  const { reference } = receipt;
  const isFirst = useRef(true);
  useEffect(() => {
    if (keepAtEnd() && !isFirst.current) announce(words.stays);
    isFirst.current = false;
  });
  useEffect(() => (isFresh ? nameOnReturn() : undefined), [isFresh]);
  // Whoever loads a receipt wants to do something with it, and has not just handed anything in.
  const isLoaded = useDraftSession().opening.isReceipt === true && !isFresh;
  const found = useReplacedBy(receipt, isFresh);
  const { replacedBy } = found ?? {};
  const isSaid = useRef(!isFresh);
  useEffect(() => {
    if (isSaid.current) return;
    isSaid.current = true;
    // The focus is on the heading, and a tab with the paper may open: what happened is said.
    const also = replaced === undefined ? "" : ` ${words.replaced(spell(replaced))}`;
    announce(`${words.received} ${words.reference}: ${spell(reference)}.${also}`);
  }, [announce, reference, replaced, words]);
  const state = found === undefined ? undefined : (replacedBy ?? (isLoaded ? LOADED : undefined));
  const known = useRef<string>(undefined);
  useEffect(() => {
    // Once, in whatever language.
    if (state === undefined || state === known.current) return;
    known.current = state;
    announce(state === LOADED ? words.loaded : words.outdated(state));
  }, [announce, state, words]);
  // A moment later it might be something else.
  if (isLoaded && found === undefined) return null;
  const isOutdated = replacedBy !== undefined;
  return (
    <>
      <div className={isOutdated ? "receipt outdated" : "receipt"}>
        <h3>{isOutdated ? words.outdatedTitle(replacedBy) : words.received}</h3>
        {isOutdated && <p>{words.outdated(replacedBy)}</p>}
        <dl>
          <div>
            <dt>{words.reference}</dt>
            <dd className="reference">{receipt.reference}</dd>
          </div>
          <div>
            <dt>{words.receivedAt}</dt>
            <dd>{formatTime(receipt.receivedAt, speech)}</dd>
          </div>
        </dl>
        {replaced !== undefined && !isOutdated && (
          <p>
            <strong>{words.replaced(replaced)}</strong>
          </p>
        )}
        <span id={SPELLED} hidden>
          {words.reference}: {spell(reference)}
        </span>
        {state === LOADED && (
          <>
            <p>{words.loaded}</p>
            <CorrectButton receipt={receipt} />
          </>
        )}
        {isOutdated ? (
          <details>
            <summary>{words.outdatedPaper}</summary>
            <ReceivedPaper receipt={receipt} isFresh={false} />
          </details>
        ) : (
          <ReceivedPaper receipt={receipt} isFresh={isFresh} />
        )}
        {!isLoaded && <SaveReceipt receipt={receipt} replaced={replaced} />}
      </div>
      {!isOutdated && (
        <>
          <NextSteps />
          <section aria-labelledby="anschrift">
            <h3 id="anschrift">{words.address}</h3>
            <address lang={langOf(german)}>
              {manifest.address.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </address>
          </section>
        </>
      )}
      <section className="afterwards" aria-labelledby="danach">
        <h3 id="danach">{words.afterwards}</h3>
        {!isLoaded && !isOutdated && <CorrectButton receipt={receipt} />}
        <AgainButton hint={isLoaded ? words.againHintLoaded : words.againHint} onAgain={onAgain} />
      </section>
    </>
  );
}

/** Opens an empty form, after asking once. */
function AgainButton({ hint, onAgain }: Pick<FinishedViewProps, "onAgain"> & { readonly hint: string }) {
  const words = useAllWords().receipt;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div>
      <button type="button" aria-describedby="neu-hinweis" onClick={() => setIsAsking(true)}>
        {words.again}
      </button>
      <p id="neu-hinweis" className="hint">
        {hint}
      </p>
      {isAsking && (
        <Question
          title={words.againQuestion}
          text={hint}
          yes={words.again}
          onYes={onAgain}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

/** What is left to do once the answers were handed in, as the form tells it. */
function NextSteps() {
  const { definition } = useLoadedForm();
  const words = useAllWords().receipt;
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

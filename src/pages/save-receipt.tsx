import { useState } from "react";

import { useLoadedForm } from "../form-context.ts";
import type { Receipt } from "../form/wire.ts";
import { useSpeech } from "../language-context.tsx";
import { receiptText } from "../receipt-text.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { SavedStatus } from "./saved-status.tsx";
import { useDownload } from "./use-download.ts";

export interface SaveReceiptProps {
  readonly receipt: Receipt;
  /** The reference of what it replaced. */
  readonly replaced: string | undefined;
}

/** The receipt as a file to keep. */
export function SaveReceipt({ receipt, replaced }: SaveReceiptProps) {
  const { manifest } = useLoadedForm().definition;
  const speech = { language: useSpeech().language, words: useAllWords() };
  const words = speech.words.receipt;
  const name = `${words.fileName}-${receipt.reference}.txt`;
  const [saved, setSaved] = useState({ file: "", times: 0 });
  const address = useDownload(
    receiptText({ receipt, replaced, page: `${location.origin}/${receipt.form}` }, manifest, speech),
  );
  return (
    <div>
      <a
        className="button"
        href={address}
        download={name}
        aria-describedby="quittung-hinweis"
        onClick={() => setSaved({ file: name, times: saved.times + 1 })}
      >
        {words.save}
      </a>
      <SavedStatus {...saved} />
      <p id="quittung-hinweis" className="hint">
        {replaced !== undefined && `${words.saveNew} `}
        {words.saveHint}
      </p>
    </div>
  );
}

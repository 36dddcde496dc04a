import { useLoadedForm } from "../form-context.ts";
import type { Receipt } from "../form/wire.ts";
import { useSpeech } from "../language-context.tsx";
import { receiptText } from "../receipt-text.ts";
import { useDownload } from "./use-download.ts";

/** The receipt as a file to keep. */
export function SaveReceipt({ receipt }: { readonly receipt: Receipt }) {
  const { manifest } = useLoadedForm().definition;
  const speech = useSpeech();
  const words = speech.words.receipt;
  const address = useDownload(receiptText(receipt, manifest, speech));
  return (
    <div>
      <a
        className="button"
        href={address}
        download={`${words.fileName}-${receipt.reference}.txt`}
        aria-describedby="quittung-hinweis"
      >
        {words.save}
      </a>
      <p id="quittung-hinweis" className="hint">
        {words.saveHint}
      </p>
    </div>
  );
}

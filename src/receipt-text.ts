import type { Manifest } from "./form/definition.ts";
import type { Receipt } from "./form/wire.ts";
import type { Speech } from "./language-context.tsx";
import type { AllWords } from "./words/all-words.ts";

/** A language with all its words. */
export type FullSpeech = Pick<Speech, "language"> & { readonly words: AllWords };

/** A time (RFC 3339) as it was in Germany, written out in the language of the page. */
export function formatTime(time: string, { language, words }: FullSpeech): string {
  const options = { timeZone: "Europe/Berlin", dateStyle: "long", timeStyle: "short" } as const;
  return words.receipt.time(new Intl.DateTimeFormat(language.tag, options).format(new Date(time)));
}

/** A receipt, and the reference of what was replaced by what it is for. */
export interface ReceiptToKeep {
  readonly receipt: Receipt;
  readonly replaced: string | undefined;
}

/** The receipt as a text file for the applicant: everything needed to ask about a submission or to open it again. */
export function receiptText({ receipt, replaced }: ReceiptToKeep, manifest: Manifest, speech: FullSpeech): string {
  const { title, issuer, reference, address } = manifest;
  const { file, reference: number, receivedAt } = speech.words.receipt;
  return [
    `${file.title}: ${title}`,
    "",
    `${number}: ${receipt.reference}`,
    ...(replaced === undefined ? [] : [`${file.replaces}: ${replaced}`]),
    `${receivedAt}: ${formatTime(receipt.receivedAt, speech)} (${receipt.receivedAt})`,
    `${file.issuer}: ${issuer}`,
    `${file.form}: ${reference}`,
    `${file.edition}: ${receipt.form}/${receipt.revision}`,
    `${file.digest}: ${receipt.digest}`,
    `${file.secret}: ${receipt.receipt}`,
    "",
    file.keepSecret,
    file.address,
    "",
    ...address,
    "",
  ].join("\r\n");
}

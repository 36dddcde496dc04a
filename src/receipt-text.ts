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

/** What a receipt says of its form. */
type Issued = Pick<Manifest, "title" | "issuer" | "reference" | "address">;

/** A receipt, and the reference of what was replaced by what it is for. */
export interface ReceiptToKeep {
  readonly receipt: Receipt;
  readonly replaced: string | undefined;
}

/** The same with the address of the form's page. */
export interface WrittenReceipt extends ReceiptToKeep {
  readonly page: string;
}

/** The receipt as a text file for the applicant: everything needed to ask about a submission or to open it again. */
export function receiptText({ receipt, replaced, page }: WrittenReceipt, manifest: Issued, speech: FullSpeech): string {
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
    page,
    "",
    file.address,
    "",
    ...address,
    "",
  ].join("\r\n");
}

/** What each line of such a file ends with, whatever language it is in. */
const LINES = {
  reference: /: ([0-9A-Z]{8})$/m,
  receivedAt: /\((\d{4}-\d\d-\d\dT\S+)\)$/m,
  form: /: ([\w-]+)\/\d{4}-\d\d-\d\d$/m,
  revision: /: [\w-]+\/(\d{4}-\d\d-\d\d)$/m,
  digest: /: ([0-9a-f]{64})$/m,
  receipt: /: ([\w-]{22})$/m,
} as const;

/** The receipt a text file of `receiptText` is for, or `undefined` where the text is none. */
export function readReceiptText(text: string): ReceiptToKeep | undefined {
  const lines = text.replaceAll("\r", "");
  const read = (pattern: RegExp): string => pattern.exec(lines)?.[1] ?? "";
  const { reference, receivedAt, form, revision, digest, receipt: secret } = LINES;
  const receipt: Receipt = {
    reference: read(reference),
    receivedAt: read(receivedAt),
    form: read(form),
    revision: read(revision),
    digest: read(digest),
    receipt: read(secret),
  };
  if (Object.values(receipt).includes("")) return undefined;
  // The next line of that kind, where there is one.
  const rest = lines.slice(lines.indexOf(receipt.reference) + receipt.reference.length);
  return { receipt, replaced: reference.exec(rest)?.[1] };
}

import type { Manifest } from "./form/definition.ts";
import type { Receipt } from "./form/wire.ts";

const TIME = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", dateStyle: "long", timeStyle: "short" });

/** A time (RFC 3339) as people in Germany read it. */
export function formatTime(time: string): string {
  return `${TIME.format(new Date(time))} Uhr`;
}

/** The receipt as a text file for the applicant: everything needed to ask about a submission or to open it again. */
export function receiptText(receipt: Receipt, { title, issuer, reference, address }: Manifest): string {
  return [
    `Quittung: ${title}`,
    "",
    `Vorgangsnummer:   ${receipt.reference}`,
    `Eingegangen:      ${formatTime(receipt.receivedAt)} (${receipt.receivedAt})`,
    `Empfänger:        ${issuer}`,
    `Formular:         ${reference}`,
    `Fassung:          ${receipt.form}/${receipt.revision}`,
    `Prüfsumme:        ${receipt.digest}`,
    `Geheimer Schlüssel: ${receipt.receipt}`,
    "",
    "Der Schlüssel öffnet Ihre eingereichten Angaben. Geben Sie ihn nicht weiter.",
    "Der Antrag gilt erst mit unterschriebenem Ausdruck. Anschrift:",
    "",
    ...address,
    "",
  ].join("\r\n");
}

import { ALL_WORDS_DE } from "./all-de.ts";
import type { ReceiptWords } from "./all-words.ts";

export const RECEIPT_DE_EASY: ReceiptWords = {
  received: "Ihre Angaben sind angekommen.",
  stays: "Der Antrag ist eingereicht. Möchten Sie etwas ändern? Dann drücken Sie „Antrag ändern“.",
  reference: "Vorgangs-Nummer",
  receivedAt: "Angekommen",
  time: ALL_WORDS_DE.receipt.time,
  loaded: "Das steht in Ihrer Quittung. Sie können den Antrag drucken oder ändern.",
  outdated: (reference) =>
    `Dieser Antrag gilt nicht mehr. Jetzt gilt der Antrag ${reference}. Schicken Sie nur das neue Papier. Dafür brauchen ` +
    "Sie die neue Quittung.",
  outdatedTitle: (reference) => `Jetzt gilt der Antrag ${reference}`,
  outdatedPaper: "Altes Papier. Sie können es nur ansehen.",
  save: "Quittung speichern",
  fileName: "Quittung",
  saveNew: "Speichern Sie auch die neue Quittung. Mit der alten Quittung können Sie nur den alten Antrag drucken.",
  saveHint:
    "Mit der Quittung können Sie den Antrag auch später drucken und ändern. Wer die Quittung hat, kann Ihre " +
    "Angaben lesen. Zeigen Sie die Quittung keinen fremden Personen.",
  next: "So geht es weiter",
  address: "Adresse",
  afterwards: "Das geht auch noch",
  again: "Neu anfangen",
  againHint:
    "Sie bekommen einen leeren Antrag. Der alte Antrag bleibt eingereicht. Sie sehen ihn hier aber nicht mehr. " +
    "Speichern Sie vorher das Papier und die Quittung.",
  againHintLoaded: "Sie bekommen einen leeren Antrag. Mit der Quittung finden Sie diesen Antrag wieder.",
  againQuestion: "Wollen Sie neu anfangen?",
  correct: "Antrag ändern",
  correctHint:
    "Ist das Fenster zu? Dann brauchen Sie die Quittung. Beim Ändern gibt es einen neuen Antrag mit einer neuen " +
    "Nummer. Der alte Antrag gilt dann nicht mehr.",
  correcting: (reference) => `Sie ändern den Antrag ${reference}. Der neue Antrag ersetzt den alten Antrag.`,
  replaced: (reference) => `Der Antrag ${reference} gilt nicht mehr. Schicken Sie nur das neue Papier.`,
  leaveCorrection: "Nicht ändern",
  leaveQuestion: "Möchten Sie aufhören?",
  leaveMeaning: (reference) => `Ihre Änderungen sind dann weg. Der Antrag ${reference} bleibt.`,
  leave: "Aufhören",
  left: (reference) => `Sie haben nichts geändert. Der Antrag ${reference} bleibt.`,
  stay: "Weitermachen",
  file: {
    title: "Quittung",
    replaces: "Ersetzt den Antrag",
    issuer: "Empfänger",
    form: "Formular",
    edition: "Ausgabe",
    digest: "Prüf-Summe vom Formular",
    secret: "Geheimer Schlüssel",
    keepSecret:
      "Der Schlüssel öffnet Ihre Angaben. Geben Sie ihn niemandem. Möchten Sie den Antrag ändern? Dann laden Sie diese " +
      "Datei im leeren Formular.",
    address: "Der Antrag gilt erst mit Ihrer Unterschrift auf dem Papier. Adresse:",
  },
};

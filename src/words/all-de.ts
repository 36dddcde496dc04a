import { WORDS_DE } from "./de.ts";
import { FILES_DE } from "./files-de.ts";
import { ROW_WORDS_DE } from "./rows-de.ts";
import type { AllWords } from "./all-words.ts";

export const ALL_WORDS_DE: AllWords = {
  ...WORDS_DE,
  lists: {
    row: "Zeile",
    entry: "Eintrag",
    boxes: (group) => `Kreuze „${group}“`,
    cell: (label, row) => `${label}, Zeile ${row}`,
    add: (item) => `${item} hinzufügen`,
    remove: "löschen",
    removeItem: (item) => `${item} löschen`,
    added: (item) => `${item} ist hinzugefügt.`,
    removed: (item) => `${item} ist gelöscht.`,
    full: (most) => `Mehr als ${most} Einträge sind nicht möglich.`,
  },
  rows: ROW_WORDS_DE,
  files: FILES_DE,
  summary: {
    count: (count) => (count === 1 ? "Eine Angabe ist noch zu prüfen" : `${count} Angaben sind noch zu prüfen`),
    missing: (count) => (count === 1 ? "Eine Angabe fehlt noch" : `${count} Angaben fehlen noch`),
    allMended: "Alle Meldungen sind erledigt.",
    askedMended: "Diese Meldungen sind erledigt. Bitte füllen Sie auch das Übrige aus.",
    more: (count) => `Weitere ${count} Angaben stehen hier noch nicht in der Liste.`,
    showAll: (count) => `Alle ${count} zeigen`,
    boxBelow: "Das Kästchen zum Bestätigen steht nach der Zeile.",
    toConfirm: (count) => `${count === 1 ? "Eine Angabe" : `${count} Angaben`} bitte prüfen und bestätigen`,
    areConfirmed: "Von Ihnen bestätigt",
    hints: "Hinweise zu Ihren Angaben",
    hintsPass: "Sie können trotzdem fortfahren.",
  },
  review: {
    wording: "Wortlaut des Formulars",
    change: "ändern",
    rows: (count) => (count === 1 ? "1 Zeile" : `${count} Zeilen`),
    rowsMarked: (changed, added) =>
      `davon ${[`${changed} berichtigt`, `${added} neu`].filter((it) => !it.startsWith("0 ")).join(" und ")}`,
    complete: (hints) =>
      [
        "Ihre Angaben sind vollständig.",
        hints === 0 ? "" : hints === 1 ? "Dazu gibt es einen Hinweis." : `Dazu gibt es ${hints} Hinweise.`,
      ]
        .join(" ")
        .trim(),
    toSubmit: "Zum Einreichen",
    nothing: "keine Angabe",
    asBefore: (reference) => `Hier steht noch alles so wie im Antrag ${reference}.`,
    marked: (reference) => `Was anders ist als im Antrag ${reference}, ist markiert.`,
    toChange: "Zur ersten Änderung",
    changed: "berichtigt",
    added: "neu",
    before: "bisher",
    beforeNothing: "bisher leer",
    gone: (names, more) => `Nicht mehr dabei, bisher: ${names}${more === 0 ? "" : ` und ${more} weitere`}`,
  },
  submit: {
    title: "Einreichen und drucken",
    closedTitle: "Einreichen ist nicht möglich",
    meaning: (issuer) =>
      `Mit „Einreichen und drucken“ werden Ihre Angaben übermittelt (Empfang: ${issuer}), und der Ausdruck zum ` +
      "Unterschreiben öffnet sich in einem neuen Tab. Ihr Antrag gilt erst mit unterschriebenem Ausdruck.",
    notYet: "Noch nicht eingereicht.",
    send: "Einreichen und drucken",
    sendAgain: "Erneut versuchen",
    sending: "Ihre Angaben werden übermittelt …",
    noAnswer:
      "Es kam keine Antwort vom Server. Ihre Angaben sind noch da. Sie werden von selbst noch einmal gesendet, sobald " +
      "es geht; doppelt eingereicht wird dabei nichts.",
    busy: (detail) => `${detail} Es wird gleich von selbst noch einmal gesendet.`,
    keyUsed:
      "Unter diesem Entwurf sind schon andere Angaben eingegangen, vielleicht aus einem anderen Tab. Ihre Angaben hier " +
      "sind noch da. Wenn Sie noch einmal einreichen, entsteht ein zweiter Antrag.",
    closedDraft: "Diese Fassung ist ein Entwurf. Sie können sie ausprobieren, aber nicht einreichen.",
    closedPaper: "Dieses Formular wird nicht online eingereicht.",
    closedOld:
      "Diese Fassung des Formulars nimmt derzeit keine Angaben entgegen. Bitte verwenden Sie die aktuelle Fassung.",
  },
  print: {
    only: "Nur drucken (nichts wird gespeichert)",
    onlyMeaning:
      "Mit „Nur drucken“ wird nichts übermittelt und nichts gespeichert; dann zählt allein der unterschriebene " +
      "Ausdruck.",
    onlyNext:
      "Unterschreiben Sie ihn, und schicken Sie ihn mit der Post; mehr ist nicht nötig. Übermittelt wurde nichts, " +
      "einreichen können Sie weiterhin.",
    onlyNextOpen:
      "Tragen Sie mit dem Stift ein, was noch fehlt, unterschreiben Sie ihn, und schicken Sie ihn mit der Post. Übermittelt " +
      "wurde nichts, einreichen können Sie weiterhin.",
    openPlaces: "„Nur drucken“ geht auch mit offenen Stellen. Was fehlt, tragen Sie auf dem Papier mit dem Stift ein.",
    again: "Ausdruck herstellen",
    making: "Der Ausdruck wird hergestellt …",
    ready: "Der Ausdruck ist fertig.",
    open: "Ausdruck öffnen (neuer Tab)",
    save: "Ausdruck speichern (PDF)",
    noAnswer: "Es kam keine Antwort vom Server. Bitte prüfen Sie Ihre Verbindung und drucken Sie noch einmal.",
  },
  receipt: {
    received: "Ihre Angaben sind eingegangen.",
    stays: "Der Antrag ist eingereicht. Zum Ändern wählen Sie „Antrag berichtigen“.",
    reference: "Vorgangsnummer",
    receivedAt: "Eingegangen",
    time: (written) => `${written} Uhr`,
    loaded: "Das steht in Ihrer Quittung. Sie können den Antrag noch einmal drucken oder berichtigen.",
    outdated: (reference) =>
      `Dieser Antrag ist inzwischen berichtigt. Schicken Sie nur den Ausdruck des Antrags ${reference} ein; drucken und ` +
      "berichtigen können Sie ihn mit seiner Quittung.",
    outdatedTitle: (reference) => `Ersetzt durch den Antrag ${reference}`,
    outdatedPaper: "Alter Ausdruck, nur zum Nachsehen",
    save: "Quittung speichern",
    fileName: "Quittung",
    saveNew: "Speichern Sie auch die neue Quittung: Mit der alten ist nur der alte Antrag zu drucken.",
    saveHint:
      "Mit der Quittung können Sie den Antrag auch noch drucken und berichtigen, wenn dieser Tab zu ist. Wer sie " +
      "hat, kann Ihre Angaben abrufen; bewahren Sie sie sicher auf.",
    next: "So geht es weiter",
    address: "Anschrift",
    afterwards: "Das können Sie noch tun",
    again: "Neu beginnen",
    againHint:
      "Öffnet ein leeres Formular. Dieser Antrag bleibt eingereicht, ist hier dann aber nicht mehr zu sehen; speichern " +
      "Sie vorher Ausdruck und Quittung.",
    againHintLoaded: "Öffnet ein leeres Formular. Mit der Quittung finden Sie diesen Antrag wieder.",
    againQuestion: "Mit einem leeren Formular neu beginnen?",
    correct: "Antrag berichtigen",
    correctHint:
      "Das geht, solange dieser Tab offen ist, später mit der Quittung. Es entsteht ein neuer Antrag mit einer " +
      "neuen Nummer, der diesen ersetzt.",
    correcting: (reference) =>
      `Sie berichtigen den Antrag ${reference}. Mit dem Einreichen entsteht ein neuer Antrag, der ihn ersetzt.`,
    replaced: (reference) =>
      `Dieser Antrag ersetzt den Antrag ${reference}. Unterschreiben und schicken Sie nur den neuen Ausdruck.`,
    leaveCorrection: "Doch nicht berichtigen",
    leaveQuestion: "Berichtigung verwerfen?",
    leaveMeaning: (reference) =>
      `Was Sie geändert haben, geht dabei verloren. Der Antrag ${reference} bleibt, wie Sie ihn eingereicht haben.`,
    leave: "Berichtigung verwerfen",
    left: (reference) => `Nichts berichtigt. Der Antrag ${reference} bleibt, wie Sie ihn eingereicht haben.`,
    stay: "Weiter berichtigen",
    file: {
      title: "Quittung",
      replaces: "Ersetzt den Antrag",
      issuer: "Empfänger",
      form: "Formular",
      edition: "Fassung",
      digest: "Prüfsumme der Fassung",
      secret: "Geheimer Schlüssel",
      keepSecret:
        "Der Schlüssel öffnet Ihre eingereichten Angaben. Geben Sie ihn nicht weiter. Um den Antrag noch einmal zu drucken " +
        "oder zu berichtigen, laden Sie diese Datei im Formular unter „Später weitermachen“.",
      address: "Der Antrag gilt erst mit unterschriebenem Ausdruck. Anschrift:",
    },
  },
};

import { DRAFTS_DE } from "./drafts-de.ts";
import { ROW_WORDS_DE } from "./rows-de.ts";
import type { Words } from "./words.ts";

export const WORDS_DE: Words = {
  site: {
    skip: "Zum Inhalt",
    forms: "Formulare",
    about: "Über diese Seite",
    pages: { impressum: "Impressum", datenschutz: "Datenschutz", barrierefreiheit: "Barrierefreiheit" },
    reportBarrier: "Barriere melden",
    language: "Sprache",
    loadingForms: "Die Formulare werden geladen …",
    loadingForm: "Das Formular wird geladen …",
    loadingPage: "Die Seite wird geladen …",
    noForms: "Zurzeit ist kein Formular in Kraft.",
    drafts: "Entwürfe",
    draftsHint: "Diese Fassungen gelten noch nicht. Sie können sie ausprobieren.",
    edition: (date) => `Fassung vom ${date}`,
    allForms: "Alle Formulare",
  },
  faults: {
    missingPage: "Diese Seite gibt es nicht",
    missingPageHint: "Vielleicht ist die Adresse unvollständig. Alle Formulare finden Sie auf der Startseite.",
    notLoaded: "Die Seite konnte nicht geladen werden",
    noAnswer: "Es kam keine Antwort vom Server. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    retry: "Noch einmal versuchen",
  },
  intro: {
    draft: "Entwurf: Diese Fassung gilt noch nicht.",
    edition: (date) => `Dies ist die Fassung vom ${date}.`,
    toCurrent: "Zur aktuellen Fassung",
    privacy:
      "Ihre Angaben bleiben in Ihrem Browser, bis Sie prüfen lassen, drucken oder einreichen. Der Antrag gilt erst mit " +
      "unterschriebenem Ausdruck.",
    officialGerman: "",
    clear: "Alles löschen",
    clearQuestion: "Alle Eingaben in diesem Formular löschen?",
    clearMeaning:
      "Das lässt sich nicht rückgängig machen. Was Sie eingereicht oder als Datei gespeichert haben, bleibt.",
    clearsDevice: "Auch der Entwurf auf diesem Gerät wird gelöscht.",
    cleared: "Alle Eingaben sind gelöscht.",
  },
  steps: {
    nav: "Schritte",
    position: (step, total) => `Schritt ${step} von ${total}`,
    unnamed: "Angaben",
    review: "Prüfen",
    finished: "Fertig",
    done: "erledigt",
    faulty: "mit Fehlern",
    next: "Weiter",
    back: "Zurück",
    later: "Später ergänzen",
    onward: "Zum nächsten Schritt",
    inShort: "Kurz gesagt",
  },
  findings: {
    kinds: { error: "Fehler", confirm: "Bitte prüfen", hint: "Hinweis", confirmed: "Bestätigt" },
    vouch: (label) => `Ich habe die Angabe${label === undefined ? "" : ` „${label}“`} geprüft. Sie ist richtig.`,
    count: (count) =>
      count === 1 ? "Eine Angabe braucht noch Ihren Blick" : `${count} Angaben brauchen noch Ihren Blick`,
    missing: (count) => (count === 1 ? "Eine Angabe fehlt noch" : `${count} Angaben fehlen noch`),
    allMended: "Alles ergänzt. Sie können weitergehen.",
    askedMended: "Das ist ergänzt. Bitte füllen Sie auch das Übrige aus.",
    mended: "erledigt",
    more: (count) => `Weitere ${count} Angaben stehen hier noch nicht in der Liste.`,
    showAll: (count) => `Alle ${count} zeigen`,
    toConfirm: "Bitte ansehen und bestätigen",
    areConfirmed: "Von Ihnen bestätigt",
    hints: "Hinweise zu Ihren Angaben",
    hintsPass: "Sie können trotzdem fortfahren.",
    unanswered: "Bitte wählen Sie eine der beiden Antworten.",
  },
  fields: {
    optional: "freiwillig",
    yes: "Ja",
    no: "Nein",
    choose: "Bitte wählen",
    putAway: (yes) => `Was Sie dazu eingetragen haben, wird so nicht übermittelt. Mit „${yes}“ ist es wieder da.`,
    datePattern: "TT.MM.JJJJ",
  },
  lists: {
    row: "Zeile",
    entry: "Eintrag",
    cell: (label, row) => `${label}, Zeile ${row}`,
    add: (item) => `${item} hinzufügen`,
    remove: "löschen",
    removeItem: (item) => `${item} löschen`,
    added: (item) => `${item} ist hinzugefügt.`,
    removed: (item) => `${item} ist gelöscht.`,
    full: (most) => `Mehr als ${most} Einträge sind nicht möglich.`,
  },
  rows: ROW_WORDS_DE,
  review: {
    change: "ändern",
    back: "Zurück zu „Prüfen“",
    nothing: "keine Angabe",
    asBefore: (reference) => `Hier steht noch alles so wie im Antrag ${reference}.`,
    marked: (reference) => `Was anders ist als im Antrag ${reference}, trägt den Vermerk „geändert“ oder „neu“.`,
    changed: "geändert",
    added: "neu",
    gone: (count) => (count === 1 ? "Eine Zeile ist nicht mehr dabei." : `${count} Zeilen sind nicht mehr dabei.`),
  },
  submit: {
    title: "Einreichen und drucken",
    closedTitle: "Einreichen ist nicht möglich",
    meaning: (issuer) =>
      `Mit „Einreichen und drucken“ werden Ihre Angaben übermittelt (Empfang: ${issuer}), und der Ausdruck zum ` +
      "Unterschreiben öffnet sich. Ihr Antrag gilt erst mit unterschriebenem Ausdruck.",
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
    onlyMeaning: "Mit „Nur drucken“ wird nichts übermittelt; dann zählt allein der unterschriebene Ausdruck.",
    openPlaces: "Auch mit offenen Stellen können Sie drucken. Was fehlt, tragen Sie auf dem Papier mit dem Stift ein.",
    again: "Ausdruck herstellen",
    making: "Der Ausdruck wird hergestellt …",
    ready: "Der Ausdruck ist fertig.",
    open: "Ausdruck öffnen (neuer Tab)",
    save: "Ausdruck speichern (PDF)",
    blank: "Leeres Formular für den Stift",
    noAnswer: "Es kam keine Antwort vom Server. Bitte prüfen Sie Ihre Verbindung und drucken Sie noch einmal.",
  },
  drafts: DRAFTS_DE,
  receipt: {
    received: "Ihre Angaben sind eingegangen.",
    reference: "Vorgangsnummer",
    receivedAt: "Eingegangen",
    time: (written) => `${written} Uhr`,
    here:
      "Solange dieser Tab offen ist, können Sie den Antrag hier drucken und berichtigen. Danach brauchen Sie nur noch " +
      "das Papier.",
    save: "Quittung speichern",
    fileName: "Quittung",
    saveHint:
      "Die Quittung belegt, dass und wann Ihre Angaben eingegangen sind. Wer sie hat, kann Ihre Angaben abrufen; " +
      "bewahren Sie sie sicher auf.",
    next: "So geht es weiter",
    address: "Anschrift",
    afterwards: "Das können Sie noch tun",
    again: "Neu beginnen",
    againHint:
      "Öffnet ein leeres Formular. Dieser Antrag bleibt eingereicht, ist hier dann aber nicht mehr zu sehen; speichern " +
      "Sie vorher Ausdruck und Quittung.",
    againQuestion: "Neu beginnen und diese Seite verlassen?",
    correct: "Antrag berichtigen",
    correctHint:
      "Das geht, solange dieser Tab offen ist. Es entsteht ein neuer Antrag mit einer neuen Nummer, der diesen ersetzt.",
    correcting: (reference) =>
      `Sie berichtigen den Antrag ${reference}. Mit dem Einreichen entsteht ein neuer Antrag, der ihn ersetzt.`,
    replaced: (reference) =>
      `Dieser Antrag ersetzt den Antrag ${reference}. Unterschreiben und schicken Sie nur den neuen Ausdruck.`,
    leaveCorrection: "Doch nicht berichtigen",
    leaveQuestion: "Berichtigung verwerfen?",
    leaveMeaning: (reference) =>
      `Was Sie geändert haben, geht dabei verloren. Der Antrag ${reference} bleibt, wie Sie ihn eingereicht haben.`,
    leave: "Berichtigung verwerfen",
    stay: "Weiter berichtigen",
    file: {
      title: "Quittung",
      issuer: "Empfänger",
      form: "Formular",
      edition: "Fassung",
      digest: "Prüfsumme",
      secret: "Geheimer Schlüssel",
      keepSecret: "Der Schlüssel öffnet Ihre eingereichten Angaben. Geben Sie ihn nicht weiter.",
      address: "Der Antrag gilt erst mit unterschriebenem Ausdruck. Anschrift:",
    },
  },
};

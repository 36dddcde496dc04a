import { ALL_WORDS_DE } from "./all-de.ts";
import { DRAFTS_DE_EASY } from "./drafts-de-easy.ts";
import { FILES_DE_EASY } from "./files-de-easy.ts";
import { RECEIPT_DE_EASY } from "./receipt-de-easy.ts";
import { ROW_WORDS_DE_EASY } from "./rows-de-easy.ts";
import type { AllWords } from "./all-words.ts";

/** Leichte Sprache: short main clauses, one thought each. */
export const WORDS_DE_EASY: AllWords = {
  site: {
    skip: "Zum Inhalt",
    forms: "Formulare",
    about: "Über diese Internet-Seite",
    pages: { impressum: "Impressum", datenschutz: "Daten-Schutz", barrierefreiheit: "Barriere-Freiheit" },
    reportBarrier: "Ein Problem melden",
    language: "Sprache",
    loadingForms: "Die Formulare kommen gleich …",
    loadingForm: "Das Formular kommt gleich …",
    loadingPage: "Die Seite kommt gleich …",
    noForms: "Im Moment gibt es hier kein Formular.",
    drafts: "Entwürfe",
    draftsHint: "Diese Formulare gelten noch nicht. Sie können sie ausprobieren.",
    edition: (date) => `Formular vom ${date}`,
    allForms: "Alle Formulare",
  },
  faults: {
    missingPage: "Diese Seite gibt es nicht",
    missingPageHint: "Vielleicht ist die Adresse falsch. Auf der Start-Seite finden Sie alle Formulare.",
    notLoaded: "Die Seite geht im Moment nicht",
    noAnswer: "Es gibt keine Verbindung. Bitte prüfen Sie Ihr Internet. Versuchen Sie es dann noch einmal.",
    retry: "Noch einmal versuchen",
  },
  intro: {
    draft: "Das ist ein Entwurf. Dieses Formular gilt noch nicht.",
    edition: (date) => `Das ist das Formular vom ${date}.`,
    toCurrent: "Zum neuen Formular",
    privacy:
      "Ihre Angaben bleiben erst einmal bei Ihnen. Gesendet werden sie erst beim Prüfen, Drucken oder Einreichen. " +
      "Der Antrag gilt erst mit Ihrer Unterschrift auf dem Papier.",
    blank: "Leeres Papier zum Ausfüllen mit dem Stift (PDF)",
    again: "Schon angefangen oder abgeschickt? Entwurf oder Quittung laden",
    officialGerman:
      "Die Hilfe ist in Leichter Sprache. Der Antrag selbst ist nicht in Leichter Sprache. Nur die Texte vom Antrag " +
      "gelten.",
    clear: "Alles löschen",
    cleared: "Alle Angaben sind gelöscht.",
  },
  steps: {
    nav: "Schritte",
    position: (step, total) => `Schritt ${step} von ${total}`,
    unnamed: "Angaben",
    review: "Prüfen",
    finished: "Fertig",
    done: "erledigt",
    faulty: "mit Fehlern",
    asked: "bitte prüfen",
    next: "Weiter",
    back: "Zurück",
    toReview: "Zurück zu „Prüfen“",
    toList: "Zurück zu den Fehlern",
    later: "Später ausfüllen",
    onward: "Zum nächsten Schritt",
    inShort: "Darum geht es",
  },
  findings: {
    kinds: { error: "Fehler", confirm: "Bitte prüfen", hint: "Hinweis", confirmed: "Bestätigt" },
    vouch: (label) =>
      label === undefined
        ? "Ich habe die Angabe geprüft. Sie stimmt."
        : `Ich habe „${label}“ geprüft. Die Angabe stimmt.`,
    mended: "Das ist jetzt richtig.",
    boxBefore: "Das Kästchen zum Bestätigen kommt davor. Drücken Sie Umschalt und Tab.",
    unanswered: "Bitte wählen Sie eine Antwort.",
  },
  fields: {
    optional: "freiwillig",
    yes: "Ja",
    no: "Nein",
    choose: "Bitte wählen",
    cancel: "Abbrechen",
    joinedLines: "Ihr Text hatte mehrere Zeilen. Jetzt steht alles in einer Zeile.",
    putAway: (yes) => `Ihre Angaben dazu werden jetzt nicht gesendet. Wählen Sie „${yes}“. Dann sind sie wieder da.`,
    below: "Weiter unten gibt es jetzt mehr Fragen.",
    datePattern: "TT.MM.JJJJ",
  },
  lists: ALL_WORDS_DE.lists,
  rows: ROW_WORDS_DE_EASY,
  files: FILES_DE_EASY,
  summary: {
    count: (count) => (count === 1 ? "Bitte prüfen Sie eine Angabe" : `Bitte prüfen Sie ${count} Angaben`),
    missing: (count) => (count === 1 ? "Eine Angabe fehlt noch" : `${count} Angaben fehlen noch`),
    allMended: "Diese Fehler sind jetzt weg.",
    askedMended: "Diese Fehler sind jetzt weg. Bitte füllen Sie auch den Rest aus.",
    more: (count) => `Es gibt noch ${count} Angaben. Sie stehen noch nicht in dieser Liste.`,
    showAll: (count) => `Alle ${count} zeigen`,
    boxBelow: "Das Kästchen zum Bestätigen steht nach der Zeile.",
    toConfirm: (count) => `Bitte prüfen und bestätigen: ${count === 1 ? "1 Angabe" : `${count} Angaben`}`,
    areConfirmed: "Das haben Sie bestätigt",
    hints: "Hinweise zu Ihren Angaben",
    hintsPass: "Sie können trotzdem weitermachen.",
  },
  review: {
    wording: "Text aus dem Formular",
    change: "ändern",
    rows: (count) => (count === 1 ? "1 Zeile" : `${count} Zeilen`),
    rowsMarked: (changed, added) =>
      `davon ${[`${changed} geändert`, `${added} neu`].filter((it) => !it.startsWith("0 ")).join(" und ")}`,
    complete: (hints) =>
      [
        "Alle Angaben sind da.",
        hints === 0 ? "" : hints === 1 ? "Dazu gibt es 1 Hinweis." : `Dazu gibt es ${hints} Hinweise.`,
      ]
        .join(" ")
        .trim(),
    toSubmit: "Zum Einreichen",
    nothing: "leer",
    asBefore: (reference) => `Bis jetzt ist alles wie im Antrag ${reference}.`,
    marked: (reference) => `Manches ist anders als im Antrag ${reference}. Das sehen Sie hier.`,
    toChange: "Zur ersten Änderung",
    changed: "geändert",
    added: "neu",
    before: "vorher:",
    beforeNothing: "vorher: leer",
    gone: (names, more) => `Nicht mehr dabei, vorher: ${names}${more === 0 ? "" : ` und noch ${more}`}`,
  },
  submit: {
    title: "Einreichen und drucken",
    closedTitle: "Einreichen geht nicht",
    meaning: (issuer) =>
      `Wählen Sie „Einreichen und drucken“. Dann bekommt diese Stelle Ihre Angaben: ${issuer}. Danach sehen Sie ` +
      "das Papier in einem neuen Fenster. Ihr Antrag gilt erst mit Ihrer Unterschrift auf dem Papier.",
    notYet: "Noch nicht eingereicht.",
    send: "Einreichen und drucken",
    sendAgain: "Noch einmal versuchen",
    sending: "Ihre Angaben werden gerade gesendet …",
    noAnswer:
      "Es gibt keine Verbindung. Ihre Angaben sind noch da. Die Seite versucht es immer wieder. Ihre Angaben kommen " +
      "trotzdem nur einmal an.",
    busy: (detail) => `${detail} Die Seite versucht es gleich noch einmal.`,
    keyUsed:
      "Ein anderes Fenster hat schon Angaben abgeschickt. Ihre Angaben hier sind noch da. Schicken Sie noch einmal ab, dann " +
      "gibt es 2 Anträge.",
    closedDraft: "Das ist ein Entwurf. Sie können ihn nur ausprobieren.",
    closedPaper: "Dieses Formular geht nur auf Papier.",
    closedOld: "Dieses Formular ist alt. Bitte nehmen Sie das neue Formular.",
  },
  print: {
    only: "Nur drucken (nichts wird gespeichert)",
    onlyNext: "Unterschreiben Sie das Papier. Schicken Sie das Papier mit der Post. Es wurde nichts gesendet.",
    onlyMeaning:
      "Wählen Sie „Nur drucken“. Dann wird nichts gesendet. Dann zählt nur das Papier mit Ihrer Unterschrift.",
    onlyNextOpen:
      "Fehlt noch etwas? Schreiben Sie es mit dem Stift dazu. Unterschreiben Sie das Papier. Schicken Sie es mit der Post.",
    openPlaces: "Fehlt noch etwas? Dann geht nur „Nur drucken“. Schreiben Sie den Rest mit dem Stift auf das Papier.",
    again: "Papier drucken",
    making: "Das Papier kommt gleich …",
    ready: "Das Papier ist fertig.",
    open: "Papier ansehen (neues Fenster)",
    save: "Papier speichern (PDF)",
    noAnswer: "Es gibt keine Verbindung. Bitte prüfen Sie Ihr Internet. Drucken Sie dann noch einmal.",
  },
  drafts: DRAFTS_DE_EASY,
  receipt: RECEIPT_DE_EASY,
};

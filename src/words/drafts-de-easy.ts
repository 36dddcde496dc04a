import type { DraftWords } from "./draft-words.ts";

export const DRAFTS_DE_EASY: DraftWords = {
  title: "Später weitermachen: Entwurf speichern. Entwurf oder Quittung laden",
  where: "Ihre Angaben bleiben in diesem Fenster. Wenn Sie das Fenster schließen, sind die Angaben weg.",
  keep: "Angaben auf diesem Gerät behalten",
  keepHint:
    "Andere Personen an diesem Gerät können Ihre Angaben dann lesen. Benutzen noch andere Personen das Gerät? Dann " +
    "speichern Sie lieber in eine Datei.",
  keptUntil: (date) => `Die Angaben bleiben bis zum ${date} auf dem Gerät. Danach werden sie gelöscht.`,
  refused: "Das geht mit Ihrem Browser nicht. Bitte speichern Sie in eine Datei.",
  conflict: "Sie haben dieses Formular in 2 Fenstern offen. Die Angaben sind verschieden. Bitte wählen Sie.",
  takeOther: "Die Angaben aus dem anderen Fenster nehmen",
  keepMine: "Die Angaben von hier nehmen",
  gone: "Im anderen Fenster wurde das Formular abgeschickt oder gelöscht. Hier sehen Sie die Angaben noch.",
  found: (date) => `Das sind Ihre Angaben vom ${date}. Sie waren auf diesem Gerät.`,
  renewed: "Das Formular ist neu. Ihre Angaben sind noch da. Bitte prüfen Sie alles noch einmal.",
  tabRefused: "Ihr Browser merkt sich nichts. Bitte speichern Sie Ihre Angaben in eine Datei.",
  close: "Schließen",
};

import type { DraftWords } from "./draft-words.ts";

export const DRAFTS_DE_EASY: DraftWords = {
  title: "Später weitermachen: Entwurf speichern. Entwurf oder Quittung laden",
  where: "Ihre Angaben bleiben in diesem Fenster. Wenn Sie das Fenster schließen, sind die Angaben weg.",
  keep: "Angaben auf diesem Gerät behalten",
  keepHint:
    "Andere Personen an diesem Gerät können Ihre Angaben dann lesen. Benutzen noch andere Personen das Gerät? Dann " +
    "speichern Sie lieber in eine Datei.",
  keptUntil: (date) => `Die Angaben bleiben bis zum ${date} auf dem Gerät. Danach werden sie gelöscht.`,
  found: (date) => `Das sind Ihre Angaben vom ${date}. Sie waren auf diesem Gerät.`,
  renewed: "Das Formular ist neu. Ihre Angaben sind noch da. Bitte prüfen Sie alles noch einmal.",
  tabRefused: "Ihr Browser merkt sich nichts. Bitte speichern Sie Ihre Angaben in eine Datei.",
  close: "Schließen",
};

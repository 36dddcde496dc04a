import type { DraftWords } from "./draft-words.ts";

export const DRAFTS_DE: DraftWords = {
  title: "Später weitermachen: Entwurf speichern, Entwurf oder Quittung laden",
  where: "Ihre Angaben bleiben in diesem Tab, auch wenn Sie die Seite neu laden. Schließen Sie den Tab, sind sie weg.",
  keep: "Entwurf auf diesem Gerät behalten",
  keepHint:
    "Wer dieses Gerät mit demselben Browser benutzt, kann den Entwurf dann lesen. Auf einem gemeinsam benutzten " +
    "Computer lassen Sie das bitte aus und speichern in eine Datei.",
  keptUntil: (date) =>
    `Der Entwurf ist auf diesem Gerät gespeichert. Er wird am ${date} von diesem Gerät gelöscht, wenn Sie bis dahin ` +
    "nichts ändern.",
  found: (date) => `Das ist Ihr Entwurf vom ${date}, der auf diesem Gerät behalten wurde.`,
  renewed:
    "Dieses Formular wurde inzwischen erneuert. Ihre Angaben sind noch da und wurden neu geprüft. Bitte sehen Sie sie " +
    "noch einmal durch.",
  tabRefused:
    "Ihr Browser speichert in diesem Tab nichts. Beim Neuladen gehen Ihre Angaben verloren; speichern Sie sie in eine " +
    "Datei.",
  close: "Meldung schließen",
};

import type { FileWords } from "./file-words.ts";

export const FILES_DE: FileWords = {
  save: "Entwurf in eine Datei speichern",
  saveHint: "Die Datei enthält alle Ihre Angaben. Bewahren Sie sie so auf wie den Antrag selbst.",
  saved: (file) => `Ihr Browser speichert die Datei „${file}“. Meist liegt sie im Ordner „Downloads“.`,
  loadHint: "Mit der Quittung können Sie einen eingereichten Antrag noch einmal drucken oder berichtigen.",
  isPaper:
    "Das ist der Ausdruck. Bitte wählen Sie die Datei, deren Name mit „Quittung“ oder mit dem Namen des Formulars " +
    "beginnt.",
  load: "Entwurf oder Quittung aus einer Datei laden",
  replaceQuestion: "Eingaben durch die Datei ersetzen?",
  replaceMeaning: "Was Sie hier eingegeben haben, geht dabei verloren.",
  replace: "Ersetzen",
  loaded: "Der Entwurf ist geladen.",
  tooLarge: "Diese Datei ist größer als 1 MB. Ein Entwurf dieser Seite ist nie so groß.",
  unreadable:
    "Diese Datei ist kein Entwurf und keine Quittung, die diese Seite gespeichert hat. Es wurde nichts geändert.",
  underWay:
    "Ihre Angaben sind unterwegs, die Antwort des Servers steht noch aus. Bitte laden Sie den Entwurf, wenn sie da " +
    "ist.",
  excess: "Diese Datei enthält mehr Einträge, als das Formular zulässt. Es wurde nichts geändert.",
  otherForm: (form) => `Diese Datei gehört zu einem anderen Formular: „${form}“.`,
  unknownForm: "Dieser Entwurf gehört zu einem Formular, das es hier nicht gibt. Es wurde nichts geändert.",
  unknownRevision: (date) => `Die Fassung vom ${date}, für die dieser Entwurf gemacht ist, kennt diese Seite nicht.`,
  older: (date) => `Dieser Entwurf ist für die Fassung vom ${date} gemacht. Inzwischen gilt eine neuere.`,
  olderOpen: "Die ältere Fassung wird noch angenommen. Sie können wählen.",
  olderClosed: "Die ältere Fassung wird nicht mehr angenommen.",
  goOnOlder: (date) => `Mit der Fassung vom ${date} weitermachen`,
  move: "In die aktuelle Fassung übernehmen",
  moved: "Ihre Angaben sind übernommen. Bitte sehen Sie sie noch einmal durch.",
  keptCount: (count) => (count === 1 ? "Eine Angabe ist unverändert da." : `${count} Angaben sind unverändert da.`),
  changed: "Geändert:",
  added: "Neu:",
  dropped: "Nicht übernommen:",
  moreNotes: (count) => `Und ${count} weitere.`,
  refused: "Ihr Browser erlaubt das Speichern auf diesem Gerät nicht. Bitte speichern Sie in eine Datei.",
  conflict:
    "Dieser Entwurf wurde in einem anderen Tab geändert. Was Sie hier eingeben, wird auf dem Gerät nicht mehr " +
    "gespeichert, bis Sie sich entscheiden.",
  takeOther: "Stand aus dem anderen Tab übernehmen",
  keepMine: "Mit dem Stand hier weitermachen",
  gone:
    "Dieser Entwurf wurde in einem anderen Tab eingereicht oder gelöscht und wird auf dem Gerät nicht mehr " +
    "behalten. Hier sehen Sie ihn noch.",
  clearQuestion: "Alle Eingaben in diesem Formular löschen?",
  clearMeaning: "Das lässt sich nicht rückgängig machen. Was Sie eingereicht oder als Datei gespeichert haben, bleibt.",
  clearsDevice: "Auch der Entwurf auf diesem Gerät wird gelöscht.",
};

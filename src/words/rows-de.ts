import type { RowWords } from "./row-words.ts";

export const ROW_WORDS_DE: RowWords = {
  undo: "Rückgängig",
  restored: (item) => `${item} ist wieder da.`,
  skip: (count) => `${count} Zeilen überspringen`,
  end: "Ende der Zeilen",
  forAll: "Für alle Zeilen ankreuzen",
  forAllThere: "Unter den Zeilen können Sie jetzt auch für alle Zeilen zugleich ankreuzen.",
  forAllHint: (count) =>
    count === 1
      ? "Gilt für die eine Zeile."
      : `Gilt für alle ${count} Zeilen. Danach können Sie einzelne Zeilen ändern.`,
  isForAll: (label) => `${label}: alle Zeilen`,
  tickedForAll: (label, count, isTicked) =>
    `${label}: in allen ${count} Zeilen ${isTicked ? "" : "nicht mehr "}angekreuzt.`,
  undoBelow: "Rückgängig machen können Sie es weiter unten.",
  asBefore: "Alle Kreuze sind wieder wie vorher.",
  paste: "Liste aus Excel, Word oder einer Datei übernehmen",
  pasteHint: "Am besten mit Kopfzeile kopieren und hier einfügen. Sie sehen zuerst eine Vorschau.",
  pasteMore:
    "Mit Kopfzeile ist die Reihenfolge der Spalten egal. Ohne Kopfzeile am sichersten wie in der Tabelle hier.",
  pasteLabel: "Kopierte Zeilen",
  preview: "Vorschau",
  nothingPasted: "Hier steht noch nichts. Bitte fügen Sie zuerst die kopierten Zeilen ein.",
  pasteAll: "Gehören nicht alle Zeilen hierher, fügen Sie trotzdem alle ein: Die Seite fragt nach.",
  toPaste: "Liste aus Excel, Word oder einer Datei",
  file: "Oder eine Datei wählen (CSV oder Text)",
  isFull: "Die Tabelle ist voll.",
  noTable: "Das sieht nicht wie eine Tabelle aus. Kopieren Sie in Excel oder Word bitte ganze Zeilen.",
  tooMany: (count, most) =>
    `Das sind ${count.toLocaleString("de-DE")} Zeilen, in der Tabelle ist Platz für ${most}. Bitte übernehmen Sie weniger Zeilen auf einmal.`,
  tooLarge: "Die Datei ist größer als 1 MB. Bitte nehmen Sie nur die Zeilen, die Sie brauchen.",
  notText:
    "Die Seite kann diese Datei nicht lesen. Kopieren Sie bitte die Zeilen aus Excel hierher, oder speichern Sie " +
    "sie in Excel als CSV.",
  takeOverOf: (count, total) =>
    count === total ? ROW_WORDS_DE.takeOver(count) : `${count} von ${total} Zeilen übernehmen`,
  takeOver: (count) => (count === 1 ? "1 Zeile übernehmen" : `${count} Zeilen übernehmen`),
  taken: (added, replaced) =>
    [
      added === 0 ? "" : added === 1 ? "1 Zeile ist übernommen." : `${added} Zeilen sind übernommen.`,
      replaced === 0 ? "" : replaced === 1 ? "1 Zeile ist ersetzt." : `${replaced} Zeilen sind ersetzt.`,
    ]
      .filter(Boolean)
      .join(" "),
  takenBack: "Die Liste ist wieder wie vorher.",
  close: "Schließen",
  allRight: "Es wurde kein Fehler gefunden.",
  faulty: (rows) =>
    `${rows === 1 ? "Eine Zeile ist noch zu prüfen" : `${rows} Zeilen sind noch zu prüfen`}. Berichtigen, ergänzen und bestätigen können Sie nach dem Übernehmen.`,
  hinted: (rows) => (rows === 1 ? "Zu einer Zeile gibt es einen Hinweis." : `Zu ${rows} Zeilen gibt es Hinweise.`),
  known: (rows) =>
    rows === 1
      ? "Eine Zeile steht schon in der Liste und wird nicht noch einmal übernommen."
      : `${rows} Zeilen stehen schon in der Liste und werden nicht noch einmal übernommen.`,
  twice: (rows) =>
    rows === 1
      ? "Eine Zeile haben Sie doppelt eingefügt, sie wird nur einmal übernommen."
      : `${rows} Zeilen haben Sie doppelt eingefügt, sie werden nur einmal übernommen.`,
  allKnown: "Alle diese Zeilen stehen schon in der Liste. Es gibt nichts zu übernehmen.",
  guessed: "Ohne Kopfzeile ist nur vermutet, welche Spalte wohin gehört. Bitte sehen Sie nach, ob es stimmt.",
  other: "Schon in der Liste, aber mit anderen Angaben. Angekreuzte Zeilen werden dort ersetzt:",
  worse: "Was jetzt in der Liste steht, ist ohne Fehler; das Neue nicht.",
  which: "Welche Zeilen sollen ersetzt werden?",
  moreFaults: (count) => `Weitere ${count} Hinweise stehen hier noch nicht.`,
  hasHead: "Die erste Zeile wurde als Kopfzeile erkannt und wird nicht übernommen.",
  quoted: (text) => `„${text}“`,
  ignored: (heads) => `Keinem Feld zugeordnet und deshalb nicht übernommen: ${heads}.`,
  missing: (labels) => `Noch ohne Spalte und deshalb in allen neuen Zeilen leer: ${labels}.`,
  around: (place) => `Welche Zeilen gehören zu „${place}“?`,
  aroundRows: (name, count, there) =>
    `${name} (${count === 1 ? "1 Zeile" : `${count} Zeilen`}${there === "" ? "" : `, gehört zu ${there}`})`,
  aroundAll: (count) => (count === 1 ? "die Zeile trotzdem" : `alle ${count} Zeilen`),
  aroundMixed: (place) => `So kommen alle Zeilen zu „${place}“, auch die anderer Stellen.`,
  aroundTaken: (name) => `${name} ist mit eingetragen.`,
  aroundLeft: (name, count) =>
    count === 1
      ? `1 Zeile Ihrer Liste gehört zu ${name} und ist noch nicht eingetragen.`
      : `${count} Zeilen Ihrer Liste gehören zu ${name} und sind noch nicht eingetragen.`,
  aroundDrop: "Nicht eintragen",
  aroundNext: (item) => `Dafür ein weiteres „${item}“ anlegen`,
  aroundRest: "Für die übrigen Zeilen können Sie danach mit einem Klick ein weiteres Blatt anlegen.",
  aroundSet: (name, place) => `${name} wird bei „${place}“ mit eingetragen.`,
  placing: "Spalten zuordnen",
  placingHint: "Welche Spalte Ihrer Liste gehört wohin?",
  noSource: "keine Spalte",
  movedSource: (label, source) => `„${label}“ hat jetzt: ${source}.`,
  source: (head, sample, number) => `${head === "" ? `Spalte ${number}` : head}${sample === "" ? "" : ` (${sample})`}`,
  beyond: (cells) =>
    cells === 1
      ? "Eine Zelle steht hinter der letzten Spalte und wird nicht übernommen."
      : `${cells} Zellen stehen hinter der letzten Spalte und werden nicht übernommen.`,
};

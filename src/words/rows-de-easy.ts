import type { RowWords } from "./row-words.ts";

export const ROW_WORDS_DE_EASY: RowWords = {
  undo: "Zurück-Holen",
  restored: (item) => `${item} ist wieder da.`,
  skip: (count) => `${count} Zeilen überspringen`,
  end: "Ende der Zeilen",
  forAll: "Für alle Zeilen ankreuzen",
  forAllThere: "Unter den Zeilen können Sie jetzt alle Zeilen ankreuzen.",
  forAllHint: (count) =>
    count === 1
      ? "Es gibt nur eine Zeile."
      : `Das Kreuz gilt für alle ${count} Zeilen. Sie können danach jede Zeile ändern.`,
  isForAll: (label) => `${label}: alle Zeilen`,
  tickedForAll: (label, count, isTicked) =>
    `${label}: Das Kreuz ist jetzt in ${isTicked ? `allen ${count} Zeilen` : "keiner Zeile mehr"}.`,
  undoBelow: "Weiter unten können Sie das rückgängig machen.",
  asBefore: "Alle Kreuze sind wieder wie vorher.",
  paste: "Liste aus Excel oder Word einfügen",
  pasteHint: "Kopieren Sie Ihre Liste. Fügen Sie die Liste hier ein.",
  pasteMore: "Sie sehen zuerst eine Vorschau. Am besten sind die Spalten wie hier in der Tabelle.",
  pasteLabel: "Ihre Liste",
  preview: "Vorschau",
  nothingPasted: "Hier steht noch nichts. Fügen Sie zuerst Ihre Liste ein.",
  pasteAll: "Gehören nicht alle Zeilen hierher? Fügen Sie trotzdem alles ein. Die Seite fragt Sie dann.",
  toPaste: "Liste aus Excel oder Word",
  file: "Oder wählen Sie eine Datei aus.",
  isFull: "Die Tabelle ist voll.",
  noTable: "Das ist keine Tabelle. Kopieren Sie ganze Zeilen aus Excel oder Word.",
  tooMany: (count, most) => `Das sind ${count} Zeilen. Es passen nur noch ${most} Zeilen. Nehmen Sie weniger Zeilen.`,
  tooLarge: "Die Datei ist zu groß. Nehmen Sie eine kleinere Datei.",
  notText: "Die Seite kann diese Datei nicht lesen. Kopieren Sie die Zeilen aus Excel. Fügen Sie die Zeilen hier ein.",
  takeOverOf: (count, total) =>
    count === total ? ROW_WORDS_DE_EASY.takeOver(count) : `${count} von ${total} Zeilen einfügen`,
  takeOver: (count) => (count === 1 ? "1 Zeile einfügen" : `${count} Zeilen einfügen`),
  taken: (added, replaced) =>
    [
      added === 0 ? "" : added === 1 ? "1 Zeile ist eingefügt." : `${added} Zeilen sind eingefügt.`,
      replaced === 0 ? "" : replaced === 1 ? "1 Zeile ist jetzt neu." : `${replaced} Zeilen sind jetzt neu.`,
    ]
      .filter(Boolean)
      .join(" "),
  takenBack: "Die Liste ist wieder wie vorher.",
  close: "Schließen",
  allRight: "Alles ist richtig.",
  faulty: (rows) =>
    `Bitte prüfen Sie noch ${rows === 1 ? "1 Zeile" : `${rows} Zeilen`}. Nach dem Einfügen können Sie die Angaben ändern und bestätigen.`,
  hinted: (rows) => (rows === 1 ? "Zu 1 Zeile gibt es einen Hinweis." : `Zu ${rows} Zeilen gibt es Hinweise.`),
  known: (rows) =>
    rows === 1
      ? "1 Zeile gibt es schon. Sie kommt nicht noch einmal dazu."
      : `${rows} Zeilen gibt es schon. Sie kommen nicht noch einmal dazu.`,
  twice: (rows) =>
    rows === 1
      ? "1 Zeile ist doppelt. Sie kommt nur einmal dazu."
      : `${rows} Zeilen sind doppelt. Sie kommen nur einmal dazu.`,
  allKnown: "Alle Zeilen gibt es schon.",
  guessed: "Ihre Liste hat keine Überschrift. Bitte prüfen Sie: Steht alles in der richtigen Spalte?",
  other: "In der Liste stehen andere Angaben. Kreuzen Sie an: Welche Zeilen sollen neu werden?",
  worse: "Vorsicht: In der neuen Zeile ist ein Fehler. In der alten Zeile ist kein Fehler.",
  which: "Welche Zeilen sollen neu werden?",
  moreFaults: (count) => `Es gibt noch ${count} Hinweise.`,
  hasHead: "Die erste Zeile ist die Überschrift. Sie wird nicht eingefügt.",
  quoted: (text) => `„${text}“`,
  ignored: (heads) => `Dafür gibt es keine Spalte: ${heads}. Das wird nicht eingefügt.`,
  missing: (labels) => `Dafür fehlt noch eine Spalte: ${labels}. Das bleibt leer.`,
  around: (place) => `Welche Zeilen gehören zu „${place}“?`,
  aroundRows: (name, count, there) =>
    `${name} (${count === 1 ? "1 Zeile" : `${count} Zeilen`}${there === "" ? "" : `, gehört zu ${there}`})`,
  aroundAll: (count) => (count === 1 ? "Diese Zeile trotzdem" : `Alle ${count} Zeilen`),
  aroundMixed: (place) => `Dann kommen alle Zeilen zu „${place}“.`,
  aroundTaken: (name) => `${name} steht jetzt auch da.`,
  aroundLeft: (name, count) =>
    `${count === 1 ? "1 Zeile gehört" : `${count} Zeilen gehören`} zu ${name}. Das steht noch nirgends.`,
  aroundDrop: "Das brauche ich nicht",
  aroundNext: (item) => `Ein neues „${item}“ machen`,
  aroundRest: "Es gibt noch andere Zeilen. Für diese Zeilen können Sie danach ein neues Blatt machen.",
  aroundSet: (name, place) => `${name} kommt auch in „${place}“.`,
  placing: "Spalten zuordnen",
  placingHint: "Wo steht das in Ihrer Liste?",
  noSource: "keine Spalte",
  movedSource: (label, source) => `„${label}“ hat jetzt: ${source}.`,
  source: (head, sample, number) => `${head === "" ? `Spalte ${number}` : head}${sample === "" ? "" : ` (${sample})`}`,
  beyond: (cells) => `${cells === 1 ? "1 Feld passt" : `${cells} Felder passen`} nicht in die Tabelle.`,
};

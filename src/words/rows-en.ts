import type { RowWords } from "./row-words.ts";

export const ROW_WORDS_EN: RowWords = {
  undo: "Undo",
  restored: (item) => `${item} is back.`,
  skip: (count) => `Skip ${count} rows`,
  end: "End of the rows",
  forAll: "Tick for all rows",
  forAllThere: "Below the rows you can now also tick for all rows at once.",
  forAllHint: (count) =>
    count === 1 ? "Applies to the only row." : `Applies to all ${count} rows. You can change single rows afterwards.`,
  isForAll: (label) => `${label}: all rows`,
  tickedForAll: (label, count, isTicked) => `${label}: ${isTicked ? "" : "no longer "}ticked in all ${count} rows.`,
  undoBelow: "You can undo this further down.",
  asBefore: "All ticks are as they were before.",
  paste: "Import a list from Excel, Word or a file",
  pasteHint: "Copy the rows, best with their heading row, and paste them here. You see a preview first.",
  pasteMore:
    "With a heading row the order of the columns does not matter. Without one the order of the table here is safest.",
  pasteLabel: "Copied rows",
  preview: "Preview",
  nothingPasted: "There is nothing here yet. Please paste the copied rows first.",
  pasteAll: "If not all rows belong here, paste them all the same: the page will ask.",
  toPaste: "List from Excel, Word or a file",
  file: "Or choose a file (CSV or text)",
  isFull: "The table is full.",
  noTable: "This does not look like a table. Please copy whole rows in Excel or Word.",
  tooMany: (count, most) =>
    `There are ${count.toLocaleString("en-GB")} rows, the table has room for ${most}. Please import fewer rows at a time.`,
  tooLarge: "The file is larger than 1 MB. Please take only the rows you need.",
  notText:
    "This file holds no text that the page can read. Please copy the rows from Excel to here, or save them in Excel " +
    "as CSV.",
  takeOverOf: (count, total) => (count === total ? ROW_WORDS_EN.takeOver(count) : `Import ${count} of ${total} rows`),
  takeOver: (count) => (count === 1 ? "Import 1 row" : `Import ${count} rows`),
  taken: (added, replaced) =>
    [
      added === 0 ? "" : added === 1 ? "1 row has been imported." : `${added} rows have been imported.`,
      replaced === 0 ? "" : replaced === 1 ? "1 row has been replaced." : `${replaced} rows have been replaced.`,
    ]
      .filter(Boolean)
      .join(" "),
  takenBack: "The list is as it was before.",
  close: "Close",
  allRight: "No mistake was found.",
  faulty: (rows) =>
    `${rows === 1 ? "One row needs" : `${rows} rows need`} another look. You can correct, complete and confirm after importing.`,
  hinted: (rows) => (rows === 1 ? "There is a note on one row." : `There are notes on ${rows} rows.`),
  known: (rows) =>
    rows === 1
      ? "One row is in the list already and is not imported again."
      : `${rows} rows are in the list already and are not imported again.`,
  twice: (rows) =>
    rows === 1
      ? "One row was pasted twice and is imported only once."
      : `${rows} rows were pasted twice and are imported only once.`,
  allKnown: "All of these rows are in the list already. There is nothing to import.",
  guessed: "Without a heading row it is only guessed which column belongs where. Please see whether that is right.",
  other: "Already in the list, but with other details. Ticked rows are replaced there:",
  worse: "What the list has now is without mistakes; the new details are not.",
  which: "Which rows shall be replaced?",
  moreFaults: (count) => `${count} more remarks are not listed here yet.`,
  hasHead: "The first row was recognised as a heading and is not imported.",
  quoted: (text) => `“${text}”`,
  ignored: (heads) => `Not matched to a column and therefore not imported: ${heads}.`,
  missing: (labels) => `No column chosen yet, and therefore empty in all new rows: ${labels}.`,
  around: (place) => `Which rows belong to “${place}”?`,
  aroundRows: (name, count, there) =>
    `${name} (${count === 1 ? "1 row" : `${count} rows`}${there === "" ? "" : `, belongs to ${there}`})`,
  aroundAll: (count) => (count === 1 ? "this row all the same" : `all ${count} rows`),
  aroundMixed: (place) => `All rows come to “${place}” then, also those of other places.`,
  aroundTaken: (name) => `${name} has been entered as well.`,
  aroundLeft: (name, count) =>
    `${count === 1 ? "1 row of your list belongs" : `${count} rows of your list belong`} to ${name} and ${count === 1 ? "is" : "are"} not entered yet.`,
  aroundDrop: "Do not enter",
  aroundNext: (item) => `Add another “${item}” for it`,
  aroundRest: "For the other rows you can add another sheet afterwards with one click.",
  aroundSet: (name, place) => `${name} is entered in “${place}” as well.`,
  placing: "Match the columns",
  placingHint: "Which column of your list goes where?",
  noSource: "no column",
  movedSource: (label, source) => `“${label}” now has: ${source}.`,
  source: (head, sample, number) => `${head === "" ? `Column ${number}` : head}${sample === "" ? "" : ` (${sample})`}`,
  beyond: (cells) =>
    cells === 1
      ? "One cell stands beyond the last column and is not imported."
      : `${cells} cells stand beyond the last column and are not imported.`,
};

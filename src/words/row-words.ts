/** What the page says about lists of many rows: undoing, pasting, ticking all of them. */
export interface RowWords {
  readonly undo: string;
  readonly restored: (item: string) => string;
  /** A way past the rows of a long table. */
  readonly skip: (count: number) => string;
  /** Where that leads to. */
  readonly end: string;
  readonly forAll: string;
  /** That this is there now, and where. */
  readonly forAllThere: string;
  readonly forAllHint: (count: number) => string;
  readonly isForAll: (label: string) => string;
  readonly tickedForAll: (label: string, count: number, isTicked: boolean) => string;
  /** Where that is taken back. */
  readonly undoBelow: string;
  /** That it was taken back. */
  readonly asBefore: string;
  readonly paste: string;
  readonly pasteHint: string;
  /** What is good to know besides, below the field. */
  readonly pasteMore: string;
  /** The same from far below. */
  readonly toPaste: string;
  /** That a list may tell of several items, of which this is one. */
  readonly pasteAll: string;
  readonly pasteLabel: string;
  readonly preview: string;
  readonly nothingPasted: string;
  readonly file: string;
  readonly isFull: string;
  readonly noTable: string;
  readonly tooMany: (count: number, most: number) => string;
  readonly tooLarge: string;
  /** A spreadsheet as its program saves it, or any other file that is no text. */
  readonly notText: string;
  readonly takeOver: (count: number) => string;
  /** The same with how many were pasted. */
  readonly takeOverOf: (count: number, total: number) => string;
  /** How many rows came, and how many others gave way to new ones. */
  readonly taken: (added: number, replaced: number) => string;
  /** That this was taken back. */
  readonly takenBack: string;
  readonly close: string;
  readonly allRight: string;
  readonly faulty: (rows: number) => string;
  /** Rows with nothing but hints. */
  readonly hinted: (rows: number) => string;
  /** Rows that were left out since the list has them. */
  readonly known: (rows: number) => string;
  /** The same more than once in what was pasted. */
  readonly twice: (rows: number) => string;
  readonly allKnown: string;
  /** Its columns were told by what stands in them. */
  readonly guessed: string;
  /** Before the rows the list has with other values: those that are ticked give way. */
  readonly other: string;
  /** What was read is wrong, what stands in the list is not. */
  readonly worse: string;
  /** Where nothing is to be taken over but what somebody chooses. */
  readonly which: string;
  readonly moreFaults: (count: number) => string;
  readonly hasHead: string;
  readonly quoted: (text: string) => string;
  readonly ignored: (heads: string) => string;
  /** Nothing of what was read is for these columns, and every row needs them. */
  readonly missing: (labels: string) => string;
  /** The rows tell of several items such as this one: asks which of them belong here. */
  readonly around: (place: string) => string;
  /** `there` is the item that has those already, or empty. */
  readonly aroundRows: (name: string, count: number, there: string) => string;
  readonly aroundAll: (count: number) => string;
  /** That all rows come to one item, whatever they tell. */
  readonly aroundMixed: (place: string) => string;
  /** What the item got with the rows that came. */
  readonly aroundTaken: (name: string) => string;
  /** So many rows belong to another item, which is not there yet. */
  readonly aroundLeft: (name: string, count: number) => string;
  /** Those rows are not wanted. */
  readonly aroundDrop: string;
  /** Makes that item and shows its rows. */
  readonly aroundNext: (item: string) => string;
  /** How the other rows get to where they belong. */
  readonly aroundRest: string;
  /** What the item gets with the rows. */
  readonly aroundSet: (name: string, place: string) => string;
  readonly placing: string;
  readonly placingHint: string;
  readonly noSource: string;
  /** Of a field that got another column because its own was chosen for another field. */
  readonly movedSource: (label: string, source: string) => string;
  /** A column of the copied list, by its head or its number, with something that stands in it. */
  readonly source: (head: string, sample: string, number: number) => string;
  readonly beyond: (cells: number) => string;
}

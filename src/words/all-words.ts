import type { FileWords } from "./file-words.ts";
import type { RowWords } from "./row-words.ts";
import type { PrintWords, SubmitWords } from "./submit-words.ts";
import type { Words } from "./words.ts";

/** Everything the page says: also on what is fetched apart. */
export interface AllWords extends Words {
  readonly lists: ListWords;
  readonly rows: RowWords;
  readonly files: FileWords;
  readonly summary: SummaryWords;
  readonly review: ReviewWords;
  readonly submit: SubmitWords;
  readonly print: PrintWords;
  readonly receipt: ReceiptWords;
}

export interface ListWords {
  readonly row: string;
  readonly entry: string;
  readonly cell: (label: string, row: number) => string;
  /** Boxes that belong together, by their title. */
  readonly boxes: (group: string) => string;
  readonly add: (item: string) => string;
  /** On a button whose full name is `removeItem`, which holds it. */
  readonly remove: string;
  /** Items by their names, such as "Zeile 3". */
  readonly removeItem: (item: string) => string;
  readonly added: (item: string) => string;
  readonly removed: (item: string) => string;
  readonly full: (most: number) => string;
}

/** What the page says of several findings at once. */
export interface SummaryWords {
  readonly count: (count: number) => string;
  /** The same where each of them is only missing. */
  readonly missing: (count: number) => string;
  /** Once nothing of a list of faults is left. */
  readonly allMended: string;
  /** The same where something else is still to be filled in. */
  readonly askedMended: string;
  readonly more: (count: number) => string;
  /** What a list that begins with some of them does at a press. */
  readonly showAll: (count: number) => string;
  /** Where the box to confirm stands in a table, for those who hear of it on the next control. */
  readonly boxBelow: string;
  /** How many are still to be confirmed. */
  readonly toConfirm: (count: number) => string;
  /** Once nothing is left to confirm. */
  readonly areConfirmed: string;
  readonly hints: string;
  readonly hintsPass: string;
}

export interface ReviewWords {
  /** Official text without a heading, folded away since it was read. */
  readonly wording: string;
  readonly change: string;
  /** How many rows a table has. */
  readonly rows: (count: number) => string;
  /** In a correction: how many of them differ from what was handed in, and how many were not there; not both of them 0. */
  readonly rowsMarked: (changed: number, added: number) => string;
  /** Nothing keeps the answers from being handed in; there may be hints. */
  readonly complete: (hints: number) => string;
  /** The way to where that is done. */
  readonly toSubmit: string;
  readonly nothing: string;
  /** In a correction: as yet nothing differs from what was handed in under this number. */
  readonly asBefore: (reference: string) => string;
  /** How to tell what does. */
  readonly marked: (reference: string) => string;
  /** The way to the first thing that does. */
  readonly toChange: string;
  /** Of a value or a row that differs. */
  readonly changed: string;
  /** Of a row that was not there. */
  readonly added: string;
  /** Leads to what was handed in where something else stands now. */
  readonly before: string;
  /** Where nothing was handed in. */
  readonly beforeNothing: string;
  /** Items by their names, such as "Zeile 3", and how many more that are there no longer. */
  readonly gone: (names: string, more: number) => string;
}

export interface ReceiptWords {
  readonly received: string;
  readonly reference: string;
  readonly receivedAt: string;
  /** A day and time already written out. */
  readonly time: (written: string) => string;
  /** Where it comes from a file: what can be done with it. */
  readonly loaded: string;
  /** It is replaced since by what has this reference. */
  readonly outdated: (reference: string) => string;
  /** To whoever wanted to go back. */
  readonly stays: string;
  /** In place of what says that it was received. */
  readonly outdatedTitle: (reference: string) => string;
  /** Above the paper of what was replaced, folded away. */
  readonly outdatedPaper: string;
  readonly save: string;
  readonly fileName: string;
  /** Said before that where it replaces another. */
  readonly saveNew: string;
  readonly saveHint: string;
  readonly next: string;
  readonly address: string;
  /** Above what can still be done. */
  readonly afterwards: string;
  readonly again: string;
  readonly againHint: string;
  /** The same where what was handed in came from a receipt. */
  readonly againHintLoaded: string;
  /** Asked before: what was handed in is not seen here any more then. */
  readonly againQuestion: string;
  readonly correct: string;
  readonly correctHint: string;
  readonly correcting: (reference: string) => string;
  readonly replaced: (reference: string) => string;
  readonly leaveCorrection: string;
  readonly leaveQuestion: string;
  readonly leaveMeaning: (reference: string) => string;
  readonly leave: string;
  /** Once that is done. */
  readonly left: (reference: string) => string;
  readonly stay: string;
  /** What stands in the file, before each line's value. */
  readonly file: ReceiptFileWords;
}

export interface ReceiptFileWords {
  readonly title: string;
  readonly replaces: string;
  readonly issuer: string;
  readonly form: string;
  readonly edition: string;
  readonly digest: string;
  readonly secret: string;
  readonly keepSecret: string;
  readonly address: string;
}

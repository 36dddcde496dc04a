/** What the page says of files with what was entered, and of drafts of another edition or in another tab. */
export interface FileWords {
  readonly save: string;
  readonly saveHint: string;
  /** Of any file given to the browser to save: more is not known of it. */
  readonly saved: (file: string) => string;
  readonly load: string;
  /** What a receipt is loaded for. */
  readonly loadHint: string;
  /** Somebody chose the paper in place of the receipt. */
  readonly isPaper: string;
  readonly replaceQuestion: string;
  readonly replaceMeaning: string;
  readonly replace: string;
  readonly loaded: string;
  readonly tooLarge: string;
  readonly unreadable: string;
  readonly excess: string;
  /** What was handed in has no answer yet: no other draft may take its place. */
  readonly underWay: string;
  readonly otherForm: (form: string) => string;
  readonly unknownForm: string;
  readonly unknownRevision: (date: string) => string;
  readonly older: (date: string) => string;
  readonly olderOpen: string;
  readonly olderClosed: string;
  readonly goOnOlder: (date: string) => string;
  readonly move: string;
  readonly moved: string;
  readonly keptCount: (count: number) => string;
  readonly changed: string;
  readonly added: string;
  readonly dropped: string;
  readonly moreNotes: (count: number) => string;
  /** The browser does not let the page keep anything on the device. */
  readonly refused: string;
  /** Another tab changed the draft that is kept on the device; and what may be chosen then. */
  readonly conflict: string;
  readonly takeOther: string;
  readonly keepMine: string;
  /** Another tab deleted it. */
  readonly gone: string;
  readonly clearQuestion: string;
  /** What goes with it, and what does not. */
  readonly clearMeaning: string;
  /** Said before that where a draft is kept on the device. */
  readonly clearsDevice: string;
}

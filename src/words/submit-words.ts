/** What the page says about handing in. */
export interface SubmitWords {
  readonly title: string;
  readonly closedTitle: string;
  readonly meaning: (issuer: string) => string;
  /** Before what keeps from handing in, once somebody wanted to. */
  readonly notYet: string;
  readonly send: string;
  readonly sendAgain: string;
  readonly sending: string;
  /** No answer came; it will be sent again by itself. */
  readonly noAnswer: string;
  /** The server asked to wait, in its own words; it will be sent again by itself. */
  readonly busy: (detail: string) => string;
  readonly keyUsed: string;
  readonly closedDraft: string;
  readonly closedPaper: string;
  readonly closedOld: string;
}

/** Making paper and getting at it. */
export interface PrintWords {
  readonly only: string;
  /** What printing alone means, beside handing in. */
  readonly onlyMeaning: string;
  /** Once that is done. */
  readonly onlyNext: string;
  /** The same while something is still open. */
  readonly onlyNextOpen: string;
  /** What printing alone is good for while something is still open. */
  readonly openPlaces: string;
  readonly again: string;
  readonly making: string;
  readonly ready: string;
  readonly open: string;
  readonly save: string;
  readonly noAnswer: string;
}

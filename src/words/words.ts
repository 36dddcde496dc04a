import type { Severity } from "../form/definition.ts";
import type { DraftWords } from "./draft-words.ts";

/**
 * What the page itself says when it opens, in one language; the words of a form come with the form. Grouped by what
 * they stand on. What a function gets is put in as it is: numbers and names are words by then.
 */
export interface Words {
  readonly site: SiteWords;
  readonly faults: FaultWords;
  readonly intro: IntroWords;
  readonly steps: StepWords;
  readonly findings: FindingWords;
  readonly fields: FieldWords;
  readonly drafts: DraftWords;
}

/** What stands around every page, and the pages without a form. */
export interface SiteWords {
  readonly skip: string;
  readonly forms: string;
  readonly about: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly reportBarrier: string;
  readonly language: string;
  readonly loadingForms: string;
  readonly loadingForm: string;
  readonly loadingPage: string;
  readonly noForms: string;
  readonly drafts: string;
  readonly draftsHint: string;
  readonly edition: (date: string) => string;
  readonly allForms: string;
}

export interface FaultWords {
  readonly missingPage: string;
  readonly missingPageHint: string;
  readonly notLoaded: string;
  readonly noAnswer: string;
  readonly retry: string;
}

export interface IntroWords {
  readonly draft: string;
  readonly edition: (date: string) => string;
  readonly toCurrent: string;
  readonly privacy: string;
  /** The empty form on paper. */
  readonly blank: string;
  /** Leads to where a receipt is loaded. */
  readonly again: string;
  /** Said in every language but German: whose wording the form is, and that it counts. Empty in German. */
  readonly officialGerman: string;
  readonly clear: string;
  readonly cleared: string;
}

export interface StepWords {
  readonly nav: string;
  readonly position: (step: number, total: number) => string;
  /** A step the form gives no name. */
  readonly unnamed: string;
  readonly review: string;
  readonly finished: string;
  readonly done: string;
  readonly faulty: string;
  /** Something there is to be confirmed. */
  readonly asked: string;
  readonly next: string;
  readonly back: string;
  /** Leads back to "Prüfen" from where something was changed. */
  readonly toReview: string;
  /** From what was chosen in the list of what stands in the way, back to that list. */
  readonly toList: string;
  readonly later: string;
  /** In place of `later`, once nothing is left to complete. */
  readonly onward: string;
  /** Before the sentence that says what a note in another language is about. */
  readonly inShort: string;
}

export interface FindingWords {
  readonly kinds: Readonly<Record<Severity | "confirmed", string>>;
  /** Of a value beside it, or of the one `label` names. */
  readonly vouch: (label: string | undefined) => string;
  /** Behind the name of a place whose fault is mended. */
  readonly mended: string;
  /** Where the box to confirm stands, for those who hear of it on the next control. */
  readonly boxBefore: string;
  /** A yes/no question without its answer. */
  readonly unanswered: string;
}

export interface FieldWords {
  readonly optional: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  /** Leaves a question as it was. */
  readonly cancel: string;
  /** Said when a text with several lines was pasted into one. */
  readonly joinedLines: string;
  /** What a no took away, and that a yes (by its word) brings it back. */
  readonly putAway: (yes: string) => string;
  /** A yes brought more to fill in. */
  readonly below: string;
  /** How a date is written, as a placeholder. */
  readonly datePattern: string;
}

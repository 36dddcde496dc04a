/** Answers the server accepted. */
export interface Submission {
  /** Eight characters, made to be read aloud; unique. */
  readonly reference: string;
  /** The caller's key; unique, so that a repeated request makes no second submission. */
  readonly idempotencyKey: string;
  readonly form: string;
  readonly revision: string;
  readonly digest: string;
  /** Canonical JSON (RFC 8785) of the normalised answers: what was checked is what is compared and stored. */
  readonly answers: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** The reference of the submission that this one corrects. */
  readonly replaces?: string;
}

/** A submission and what became of it since. */
export interface FoundSubmission extends Submission {
  /** The reference of the submission that corrects this one. */
  readonly replacedBy?: string;
}

/** What became of a submission. Only `added` changed anything, and then it is durable. */
export type Added =
  | { readonly kind: "added" }
  /** A submission with that idempotency key is there already. */
  | { readonly kind: "key-used"; readonly submission: Submission }
  | { readonly kind: "reference-taken" }
  /** Another submission replaces the same one already. */
  | { readonly kind: "already-replaced" }
  /** Too many wait to be written; nothing was. */
  | { readonly kind: "busy" };

/** What is to be deleted. Times are milliseconds since 1970. */
export interface Expiry {
  /** By form: submissions received before that moment are deleted. */
  readonly before: Readonly<Record<string, number>>;
  /** The same for every form that `before` does not name; without it they are kept. */
  readonly othersBefore?: number;
  /** The moment of the deletion, which the proof names. */
  readonly at: number;
}

/**
 * Where submissions are kept. A promise that is rejected means the store failed (full, locked, gone), and that
 * nothing of the call was kept.
 */
export interface Store {
  /** Keeps a submission and its dated event rows, all or nothing; resolves once they would survive a power cut. */
  add(submission: Submission): Promise<Added>;
  find(reference: string): Promise<FoundSubmission | undefined>;
  findByKey(idempotencyKey: string): Promise<Submission | undefined>;
  /**
   * Deletes the answers of some of what is due and gives how many, 0 when none is left; the proof that they had been
   * received remains.
   */
  expire(expiry: Expiry): Promise<number>;
  /** How many submissions wait to be written. */
  waiting(): number;
  /** Resolves when the store answers. */
  ping(): Promise<void>;
  /** Finishes what was asked before, then closes. */
  close(): Promise<void>;
}

/** Why a store could not be used. `code` is the engine's (`SQLITE_FULL` …); the message carries no answers. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

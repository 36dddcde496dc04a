/** The tables, the same on every engine. Times are milliseconds since 1970. */
export interface Tables {
  submission: {
    reference: string;
    idempotency_key: string;
    form: string;
    revision: string;
    digest: string;
    /**
     * Text on every engine: a JSON column would reorder members and so change what was checked. Sealed when
     * `answers_key` names a key; empty once deleted.
     */
    answers: string;
    answers_key: string | null;
    received_at: number;
    /** When the answers were deleted; the rest of the row stays as the proof that they had been received. */
    deleted_at: number | null;
    /** The reference of the submission this one corrects; each is corrected once at most. */
    replaces: string | null;
  };
  /** What happened to a submission, in order. */
  event: {
    reference: string;
    /** From 1, per submission: no engine has to hand out numbers. */
    number: number;
    kind: "received" | "replaced" | "deleted";
    at: number;
  };
}

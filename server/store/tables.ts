/** The tables, the same on every engine. Times are milliseconds since 1970. */
export interface Tables {
  submission: {
    reference: string;
    idempotency_key: string;
    form: string;
    revision: string;
    digest: string;
    /** Text on every engine: a JSON column would reorder members and so change what was checked. */
    answers: string;
    received_at: number;
  };
  /** What happened to a submission, in order. */
  event: {
    reference: string;
    /** From 1, per submission: no engine has to hand out numbers. */
    number: number;
    kind: "received";
    at: number;
  };
}

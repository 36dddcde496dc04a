/** Something the typesetter said about a layout; an editor's way to the faulty place. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly message: string;
  /** `print.typ`, `default.typ` or `form.typ`; absent where the fault has no place in a file. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly column?: number;
  readonly hints: readonly string[];
}

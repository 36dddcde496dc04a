/** What is wrong with one file of a revision, for the people who keep it: where, what, and what to do about it. */
export interface FileProblem {
  readonly form: string;
  readonly revision: string;
  /** What kind of problem it is: the id of a paragraph of docs/rules.md. */
  readonly rule?: string;
  /** The file, from the folder that holds `schemas` and `ui-schemas` on. */
  readonly file: string;
  /** JSON Pointer into that file, where there is one. */
  readonly pointer?: string;
  /** Line and column from 1, where they are known better than by a pointer. */
  readonly position?: { readonly line: number; readonly column: number };
  readonly message: string;
  readonly remedy: string;
}

/** A problem of a file before it is said which revision the file belongs to. */
export type Complaint = Omit<FileProblem, "form" | "revision">;

/** One line for the log and the command line: `file#pointer: message. remedy`. */
export function describeProblem({ file, pointer, message, remedy }: Complaint): string {
  return `${file}${pointer === undefined ? "" : `#${pointer}`}: ${toSentences({ message, remedy })}`;
}

/** What is wrong and what to do, without the full stop at the end. A question at the end of the message stays one. */
export function toSentences({ message, remedy }: Pick<FileProblem, "message" | "remedy">): string {
  return `${message}${message.endsWith("?") ? "" : "."} ${remedy}`;
}

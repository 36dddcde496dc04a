import type { Deps } from "./deps.ts";
import { refuse, type Refusal } from "./http/problems.ts";
import { showSubmission } from "./show-submission.ts";

/** What a caller says a submission corrects: its reference, and the `Authorization` that opens it. */
export interface Correction {
  readonly reference: string;
  readonly authorization: string | undefined;
}

/** The reference as it is kept of the submission that is to be replaced, or why it may not be. */
export type FoundReplaced = { readonly kind: "replaced"; readonly reference: string } | Refusal;

/** Only who holds the receipt of a submission may replace it, and only by one of the same form. */
export async function findReplaced(
  deps: Pick<Deps, "store" | "receipts">,
  form: string,
  { reference, authorization }: Correction,
): Promise<FoundReplaced> {
  const shown = await showSubmission(deps, reference, authorization);
  if (shown.kind === "problem") return shown;
  if (shown.submission.form === form) return { kind: "replaced", reference: shown.submission.reference };
  return refuse("replaces-other-form", "Berichtigt werden kann ein Antrag nur mit demselben Formular.");
}

import { findRevision } from "../src/form/catalogue.ts";
import type { Deps } from "./deps.ts";
import { makePaper, type MadePaper } from "./make-paper.ts";
import { refuse, type Refusal } from "./http/problems.ts";
import { showSubmission } from "./show-submission.ts";

/** Prints what was handed in, with its reference and time; opened like the submission itself. */
export async function printSubmission(
  deps: Pick<Deps, "catalogue" | "store" | "receipts" | "log" | "printer">,
  reference: string,
  authorization: string | undefined,
): Promise<MadePaper | Refusal> {
  const shown = await showSubmission(deps, reference, authorization);
  if (shown.kind === "problem") return shown;
  const { submission } = shown;
  const revision = findRevision(deps.catalogue.definitions, submission.form, submission.revision);
  if (revision === undefined) {
    return refuse(
      "revision-unusable",
      "Die Ausgabe des Formulars, mit der Sie eingereicht haben, lässt sich zurzeit nicht drucken. Bitte versuchen Sie es später noch einmal.",
    );
  }
  const { answers, reference: printed, replaces, replacedBy } = submission;
  const receivedAt = new Date(submission.receivedAt);
  return makePaper(deps, { revision, answers, reference: printed, receivedAt, replaces, replacedBy });
}

import type { Submission } from "../../../server/store/store.ts";
import { makeSubmission } from "../../server/support/make-submission.ts";

/** The submission of that number; its answers differ in length, and follow from the number alone. */
export function recordedSubmission(number: number): Submission {
  const answers = JSON.stringify({ number, text: `${number} `.repeat(50 + ((number * 37) % 900)) });
  return makeSubmission(number, { answers });
}

/** The number of a recorded submission's reference. */
export function numberOf(reference: string): number {
  return Number(reference.slice(1));
}

import type { Answer } from "../api.ts";
import type { Draft } from "../drafts/draft.ts";
import { findStoredDraft, findStoredRevision } from "../drafts/find-stored.ts";
import type { LoadedForm } from "../form-context.ts";
import { loadForm } from "../load-form.ts";

/** A form to be shown. */
export interface FoundRevision {
  readonly form: LoadedForm;
  /** The draft of a revision that is no longer there: then the current one is open. */
  readonly stray?: Draft | undefined;
}

/** The `wanted` revision of a form, else the one there is a draft of, else the current one. */
export async function loadRevision(
  form: string,
  wanted: string | undefined,
  language: string,
): Promise<Answer<FoundRevision>> {
  const stored = wanted === undefined ? findStoredRevision(form) : undefined;
  const answer = await loadForm(form, wanted ?? stored ?? "current", language);
  if (answer.kind === "ok") return { kind: "ok", value: { form: answer.value } };
  const isGone = stored !== undefined && answer.kind === "problem" && answer.problem.status === 404;
  if (!isGone) return answer;
  const current = await loadForm(form, "current", language);
  if (current.kind !== "ok") return current;
  return { kind: "ok", value: { form: current.value, stray: findStoredDraft(form, stored)?.draft } };
}

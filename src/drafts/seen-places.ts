/**
 * Which steps of a form this tab has shown (`sessionStorage`): the hashes of their places, nothing of what was entered. They
 * hold for the words of one digest alone: what is worded anew has not been seen.
 */
import { isArray } from "../form/json.ts";
import { parseJson } from "./draft.ts";

/** The form as far as it matters here. */
export interface SeenForm {
  readonly form: string;
  readonly digest: string;
}

export function loadSeenPlaces(form: SeenForm): readonly string[] {
  const seen = parseJson(sessionStorage.getItem(keyOf(form)));
  return isArray(seen) ? seen.map(String) : [];
}

/** Keeps them; where there is but one, somebody has only begun. */
export function saveSeenPlaces(form: SeenForm, hashes: readonly string[]): void {
  try {
    if (hashes.length < 2) sessionStorage.removeItem(keyOf(form));
    else sessionStorage.setItem(keyOf(form), JSON.stringify(hashes));
  } catch {
    // A tab that may store nothing shows the notes once more.
  }
}

function keyOf({ form, digest }: SeenForm): string {
  return `vordruck-seen:${form}/${digest}`;
}

/** Drafts in this tab alone (`sessionStorage`): they go when it is closed. */
import { parseDraft, type Draft } from "./draft.ts";

const PREFIX = "vordruck:";

/** The draft of one revision, or `undefined` when there is none or it cannot be read. */
export function loadTabDraft(form: string, revision: string): Draft | undefined {
  return parseDraft(sessionStorage.getItem(keyOf(form, revision)));
}

/** The newest revision of a form of which this tab holds a draft with answers. */
export function findDraftRevision(form: string): string | undefined {
  const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? "");
  const prefix = keyOf(form, "");
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .toSorted()
    .at(-1);
}

/** Keeps the draft; `false` when the browser refuses (storage full or forbidden). */
export function saveTabDraft(draft: Draft): boolean {
  try {
    sessionStorage.setItem(keyOf(draft.form, draft.revision), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function deleteTabDraft(form: string, revision: string): void {
  sessionStorage.removeItem(keyOf(form, revision));
}

function keyOf(form: string, revision: string): string {
  return `${PREFIX}${form}/${revision}`;
}

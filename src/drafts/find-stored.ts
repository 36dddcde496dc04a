import { findDeviceRevision, loadDeviceDraft } from "./device-draft.ts";
import type { Draft } from "./draft.ts";
import { findDraftRevision, loadTabDraft } from "./tab-draft.ts";

/** The revision of which there is a draft of a form: in this tab, else on this device. */
export function findStoredRevision(form: string): string | undefined {
  return findDraftRevision(form) ?? findDeviceRevision(form, Date.now());
}

/** A draft that was stored here; `keptAt` when it comes from the device (milliseconds since 1970). */
export interface StoredDraft {
  readonly draft: Draft;
  readonly keptAt?: number;
}

/** The draft of one revision: this tab's, else the one kept on this device. */
export function findStoredDraft(form: string, revision: string): StoredDraft | undefined {
  const draft = loadTabDraft(form, revision);
  if (draft !== undefined) return { draft };
  const kept = loadDeviceDraft(form, revision, Date.now());
  return kept && { draft: kept.draft, keptAt: kept.savedAt };
}

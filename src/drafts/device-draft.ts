/**
 * Drafts kept on the device (`localStorage`) at the applicant's wish. Several tabs may have the same one open: each
 * write is numbered, and who has not seen the last one does not write over it.
 */
import { isObject } from "../form/json.ts";
import { createKey, parseDraft, parseJson, type Draft } from "./draft.ts";

const PREFIX = "vordruck-behalten:";
const DAYS_KEPT = 30;
const DAY = 24 * 60 * 60 * 1000;

export interface KeptDraft {
  readonly draft: Draft;
  /** When it was last written; milliseconds since 1970. */
  readonly savedAt: number;
  /** When it is deleted unless it is written again; milliseconds since 1970. */
  readonly expires: number;
  /** A random name of this state of it. */
  readonly state: string;
}

/** What became of a write. `conflict`: somewhere else something newer was written, and nothing was changed. */
export type Kept =
  | { readonly kind: "kept"; readonly kept: KeptDraft }
  | { readonly kind: "conflict" }
  /** The browser refuses: the storage is full or forbidden. */
  | { readonly kind: "refused" };

/** The key under which the draft stands, to tell what a `storage` event is about. */
export function deviceKey(form: string, revision: string): string {
  return `${PREFIX}${form}/${revision}`;
}

/** The draft of one revision kept on this device, unless it has expired by `now`. */
export function loadDeviceDraft(form: string, revision: string, now: number): KeptDraft | undefined {
  const kept = parseKept(readItem(deviceKey(form, revision)));
  return kept === undefined || kept.expires <= now ? undefined : kept;
}

/** Writes the draft if the state there is the one `seen`, or none. */
export function saveDeviceDraft(draft: Draft, seen: string | undefined, now: number): Kept {
  const there = loadDeviceDraft(draft.form, draft.revision, now);
  if (there !== undefined && there.state !== seen) return { kind: "conflict" };
  const kept = { draft, savedAt: now, expires: now + DAYS_KEPT * DAY, state: createKey() };
  try {
    localStorage.setItem(deviceKey(draft.form, draft.revision), JSON.stringify(kept));
    return { kind: "kept", kept };
  } catch {
    return { kind: "refused" };
  }
}

export function deleteDeviceDraft(form: string, revision: string): void {
  try {
    localStorage.removeItem(deviceKey(form, revision));
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}

/** The newest revision of a form of which this device keeps a draft. */
export function findDeviceRevision(form: string, now: number): string | undefined {
  try {
    const prefix = deviceKey(form, "");
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    const revisions = keys.map((key) => key.slice(prefix.length)).toSorted();
    return revisions.findLast((revision) => loadDeviceDraft(form, revision, now) !== undefined);
  } catch {
    return undefined;
  }
}

/** Deletes every kept draft that has expired by `now`, of whatever form. */
export function deleteExpiredDrafts(now: number): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) {
      const kept = parseKept(localStorage.getItem(key));
      if (kept === undefined || kept.expires <= now) localStorage.removeItem(key);
    }
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parseKept(text: string | null): KeptDraft | undefined {
  const value = parseJson(text);
  if (!isObject(value)) return undefined;
  const { savedAt, expires, state } = value;
  const draft = parseDraft(value["draft"]);
  if (draft === undefined || typeof savedAt !== "number" || typeof expires !== "number") return undefined;
  return typeof state === "string" ? { draft, savedAt, expires, state } : undefined;
}

import { canonicalJson } from "../form/canonical.ts";
import { deleteDeviceDraft, deviceKey, loadDeviceDraft, saveDeviceDraft, type KeptDraft } from "./device-draft.ts";
import type { Draft } from "./draft.ts";

/** How the draft of the open form stands on the device. */
export type DeviceState =
  | { readonly kind: "off" }
  /** Kept until then (milliseconds since 1970). */
  | { readonly kind: "kept"; readonly expires: number }
  /** Another tab wrote something else; this one writes no more until somebody decides. */
  | { readonly kind: "conflict" }
  /** Another tab handed it in or deleted it. */
  | { readonly kind: "gone" }
  | { readonly kind: "refused" };

/** Keeps the draft of the open form on the device, beside other tabs that may do the same. */
export interface DeviceKeeper {
  readonly getState: () => DeviceState;
  /** Tells of new states, and listens to other tabs, until what it gives is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What was written last, by whichever tab. */
  readonly find: () => Draft | undefined;
  /** Keeps from now on what `keep` is given. */
  readonly turnOn: (draft: Draft) => void;
  /** Deletes what is kept, whichever tab wrote it. */
  readonly turnOff: () => void;
  /** Writes soon, when keeping is on and no other tab stands against it. */
  readonly keep: (draft: Draft) => void;
  /** Takes what another tab wrote for seen, and replaces it. */
  readonly overrule: (draft: Draft) => void;
}

/** Milliseconds between what is typed and its writing: other tabs read all of it each time. */
const PAUSE = 400;

/** A keeper of the draft that is `shown` at first; `now` is the clock. */
export function createDeviceKeeper(shown: Draft, now: () => number): DeviceKeeper {
  const { form, revision } = shown;
  const load = (): KeptDraft | undefined => loadDeviceDraft(form, revision, now());
  const first = load();
  let seen = first?.state;
  let state = stateOf(first, shown);
  let waiting: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const set = (next: DeviceState): void => {
    if (isSameState(state, next)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const write = (draft: Draft): void => {
    waiting = undefined;
    const outcome = saveDeviceDraft(draft, seen, now());
    if (outcome.kind !== "kept") return set(outcome);
    seen = outcome.kept.state;
    set({ kind: "kept", expires: outcome.kept.expires });
  };
  const flush = (): void => {
    clearTimeout(timer);
    if (waiting !== undefined && state.kind === "kept") write(waiting);
  };
  // A tab never hears of what it did itself.
  const hear = ({ key, newValue }: StorageEvent): void => {
    if (key !== deviceKey(form, revision) || state.kind === "off" || state.kind === "gone") return;
    set({ kind: newValue === null ? "gone" : "conflict" });
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      window.addEventListener("storage", hear);
      window.addEventListener("pagehide", flush);
      return () => {
        flush();
        listeners.delete(listener);
        window.removeEventListener("storage", hear);
        window.removeEventListener("pagehide", flush);
      };
    },
    find: () => load()?.draft,
    turnOn: write,
    turnOff() {
      waiting = undefined;
      clearTimeout(timer);
      // Also what another tab wrote: whoever deletes wants nothing left on the device. That tab is told.
      deleteDeviceDraft(form, revision);
      seen = undefined;
      set({ kind: "off" });
    },
    keep(draft) {
      if (state.kind !== "kept") return;
      clearTimeout(timer);
      waiting = draft;
      timer = setTimeout(flush, PAUSE);
    },
    overrule(draft) {
      seen = load()?.state;
      write(draft);
    },
  };
}

/** This tab may hold other answers than the device: of a time before another tab went on. */
function stateOf(kept: KeptDraft | undefined, shown: Draft): DeviceState {
  if (kept === undefined) return { kind: "off" };
  const isSame = canonicalJson(kept.draft.answers) === canonicalJson(shown.answers);
  return isSame ? { kind: "kept", expires: kept.expires } : { kind: "conflict" };
}

/** Moments of the same day are the same to people, and a page need not be drawn anew for them. */
function isSameState(a: DeviceState, b: DeviceState): boolean {
  if (a.kind !== "kept" || b.kind !== "kept") return a.kind === b.kind;
  return new Date(a.expires).toDateString() === new Date(b.expires).toDateString();
}

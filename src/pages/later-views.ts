import { formatPlace } from "../place.ts";
import { prefetched } from "../prefetched.tsx";
import { fetchListItems } from "../renderers/list.tsx";
import { fetchClearQuestion } from "./clear-button.tsx";
import { fetchDeviceNotice } from "./draft-notices.tsx";
import { fetchStepParts } from "./step-parts.ts";

const review = prefetched(async () => (await import("./review-view.tsx")).ReviewView);
const finished = prefetched(async () => (await import("./finished-view.tsx")).FinishedView);

/** "Prüfen", fetched apart: nobody needs it to begin. */
export const ReviewView = review.View;

/** "Fertig", fetched apart like "Prüfen". */
export const FinishedView = finished.View;

/** What anybody does who begins to use a page, be it by keyboard, mouse, finger or a screen reader. */
const USES = ["focusin", "pointerdown", "pointermove", "keydown", "scroll"] as const;

/**
 * Fetches them, the list of what is wrong and what draws lists, as soon as somebody begins to use the page: the first
 * step is there sooner, and a connection lost while it is filled keeps nobody back. Whoever comes back to a later step
 * has begun long ago. Gives what ends the waiting.
 */
export function fetchLaterViewsOnUse(hash: string): () => void {
  const watch = new AbortController();
  const fetch = (): void => {
    watch.abort();
    void Promise.allSettled([
      fetchStepParts(),
      fetchListItems(),
      fetchClearQuestion(),
      fetchDeviceNotice(),
      review.fetch(),
      finished.fetch(),
    ]);
  };
  if (hash !== "" && hash !== formatPlace({ kind: "step", index: 0 })) fetch();
  for (const use of USES) window.addEventListener(use, fetch, { capture: true, passive: true, signal: watch.signal });
  return () => watch.abort();
}

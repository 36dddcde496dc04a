import { prefetched } from "../prefetched.tsx";
import { fetchListItems } from "../renderers/list.tsx";

const review = prefetched(async () => (await import("./review-view.tsx")).ReviewView);
const finished = prefetched(async () => (await import("./finished-view.tsx")).FinishedView);

/** "Prüfen", fetched apart: nobody needs it to begin. */
export const ReviewView = review.View;

/** "Fertig", fetched apart like "Prüfen". */
export const FinishedView = finished.View;

/** Fetches them, and what draws lists, while the first step is filled: a connection lost later keeps nobody back. */
export function fetchLaterViews(): void {
  void Promise.allSettled([fetchListItems(), review.fetch(), finished.fetch()]);
}

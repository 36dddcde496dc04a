import { fetchListItems } from "../renderers/list.tsx";
import { lazyView } from "./lazy-view.tsx";

const fetchReview = () => import("./review-view.tsx");
const fetchFinished = () => import("./finished-view.tsx");

/** "Prüfen", fetched apart: nobody needs it to begin. */
export const ReviewView = lazyView(async () => (await fetchReview()).ReviewView);

/** "Fertig", fetched apart like "Prüfen". */
export const FinishedView = lazyView(async () => (await fetchFinished()).FinishedView);

/** Fetches them, and what draws lists, while the first step is being filled, so that a connection lost later keeps nobody from going on. */
export function fetchLaterViews(): void {
  // One that cannot be had now is asked for again when it is shown.
  void Promise.allSettled([fetchListItems(), fetchReview(), fetchFinished()]);
}

import { useSyncExternalStore } from "react";

/** About as wide as a table needs to be one; lists.css asks the table's own frame. */
const narrow = matchMedia("(max-width: 51rem)");

/** Tells whether rows are drawn as cards, one cell below the other. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(watch, () => narrow.matches);
}

function watch(onChange: () => void): () => void {
  narrow.addEventListener("change", onChange);
  return () => narrow.removeEventListener("change", onChange);
}

import { prefetched } from "../prefetched.tsx";

/** Parts of a step that are fetched apart: nobody has tried to go on when the page opens, nor come from "Prüfen". */
const summary = prefetched(async () => (await import("../parts/error-summary.tsx")).ErrorSummary);
const wayBack = prefetched(async () => (await import("./way-back.tsx")).WayBack);

/** What stands in the way of going on. */
export const StepSummary = summary.View;

/** The way back to "Prüfen" beside what was to be changed. */
export const WayBack = wayBack.View;

let focusNextField: ((from: HTMLInputElement) => void) | undefined;
const nextField = async (): Promise<void> => {
  ({ focusNextField } = await import("../next-field.ts"));
};

/** Enter in a field goes on to the next one, as in the programs of a practice. It presses nothing. */
export const goOnFrom = (field: HTMLInputElement): void => {
  // The next key is for the next field.
  if (focusNextField !== undefined) return focusNextField(field);
  // Without it, Enter does nothing.
  nextField().then(
    () => focusNextField?.(field),
    () => undefined,
  );
};

/** Fetches them before they are needed. */
export const fetchStepParts = (): Promise<unknown> =>
  Promise.allSettled([summary.fetch(), wayBack.fetch(), nextField()]);

import { prefetched } from "../prefetched.tsx";

const summary = prefetched(async () => (await import("../parts/error-summary.tsx")).ErrorSummary);

/** What stands in the way of going on, fetched apart: nobody has tried to go on when the page opens. */
export const StepSummary = summary.View;

/** Fetches it before it is needed. */
export const fetchStepSummary = summary.fetch;

import { addDays } from "./berlin-date.ts";
import type { Definition } from "./definition.ts";
import type { RevisionSummary } from "./wire.ts";

/** All definitions that could be loaded. */
export type Catalogue<D extends Definition = Definition> = readonly D[];

/** How long a superseded revision still takes submissions when the newer one does not say. */
const DAYS_ACCEPTED = 30;

/** The revision of exactly that form and date, drafts included. */
export function findRevision<D extends Definition>(catalogue: Catalogue<D>, form: string, date: string): D | undefined {
  return catalogue.find((it) => it.form === form && it.revision === date);
}

/** The newest published revision of a form whose `validFrom` is not after `today` (`YYYY-MM-DD`, Europe/Berlin). */
export function findCurrent<D extends Definition>(catalogue: Catalogue<D>, form: string, today: string): D | undefined {
  return publishedNewestFirst(catalogue, form).find((it) => it.manifest.validFrom <= today);
}

function publishedNewestFirst<D extends Definition>(catalogue: Catalogue<D>, form: string): readonly D[] {
  return catalogue
    .filter((it) => it.form === form && it.manifest.status === "published")
    .toSorted((a, b) => (a.manifest.validFrom < b.manifest.validFrom ? 1 : -1));
}

/** Whether a revision takes submissions, and if not why. */
export type SubmissionState<D extends Definition = Definition> =
  | { readonly kind: "open" }
  /** A draft, a revision that is not yet in force, or a form that is not handed in online. */
  | { readonly kind: "not-open" }
  | { readonly kind: "superseded"; readonly current: D; readonly until: string };

/**
 * Whether `definition` takes submissions on `today`. A superseded revision does until the last day its successor
 * names in `acceptsPreviousUntil` (30 days after the successor's `validFrom` when it names none).
 */
export function submissionState<D extends Definition>(
  catalogue: Catalogue<D>,
  definition: D,
  today: string,
): SubmissionState<D> {
  const { manifest, form } = definition;
  const isInForce = manifest.status === "published" && manifest.validFrom <= today;
  if (!isInForce || !manifest.delivery.submit) return { kind: "not-open" };
  const inForce = publishedNewestFirst(catalogue, form).filter((it) => it.manifest.validFrom <= today);
  const successor = inForce[inForce.findIndex((it) => it.revision === definition.revision) - 1];
  const current = inForce[0];
  if (successor === undefined || current === undefined) return { kind: "open" };
  const { acceptsPreviousUntil, validFrom } = successor.manifest;
  const until = acceptsPreviousUntil ?? addDays(validFrom, DAYS_ACCEPTED);
  return today <= until ? { kind: "open" } : { kind: "superseded", current, until };
}

/** The list of forms and revisions as callers see it: forms by id, revisions newest first. */
export function summarise(catalogue: Catalogue, today: string): readonly RevisionSummary[] {
  return catalogue
    .toSorted((a, b) => a.form.localeCompare(b.form) || (a.revision < b.revision ? 1 : -1))
    .map((definition) => {
      const { form, revision, digest, manifest } = definition;
      const { title, reference, status, validFrom } = manifest;
      const current = findCurrent(catalogue, form, today) === definition;
      return { form, title, revision, reference, status, validFrom, current, digest };
    });
}

import { addDays, berlinDate } from "../../src/form/berlin-date.ts";
import { findCurrent } from "../../src/form/catalogue.ts";
import type { LoadedDefinition } from "../catalogue/load-revision.ts";

const DAYS_ACCEPTED = 30;

/** What publishing a revision means, and on which day, in Europe/Berlin. `definitions` already hold it as published. */
export function describeConsequences(
  definitions: readonly LoadedDefinition[],
  { form, revision, manifest }: LoadedDefinition,
  now: Date,
): readonly string[] {
  const { validFrom, acceptsPreviousUntil = addDays(validFrom, DAYS_ACCEPTED) } = manifest;
  const today = berlinDate(now);
  const start = validFrom > today ? validFrom : today;
  const previous = findCurrent(
    definitions.filter((it) => it.revision !== revision),
    form,
    start,
  );
  const isNewest = previous === undefined || previous.manifest.validFrom < validFrom;
  if (!isNewest) return [`${previous.revision} is newer and stays the current revision of ${form}.`];
  const since =
    validFrom > today
      ? `becomes the current revision on ${validFrom}, at 0:00 in Europe/Berlin`
      : "is the current revision from now on";
  if (previous === undefined) return [`It ${since}.`];
  return [`It ${since}; ${previous.revision} takes submissions until ${acceptsPreviousUntil}.`];
}

import type { Fault } from "../lint-rule.ts";
import type { OpenRevision } from "../open-revision.ts";

const REMEDY =
  'Name today or a later day; to record an old form as it was, write "check": { "valid-from-past": "warning" }';

/**
 * A revision published with a day in the past would have been the rule for people who could not see it. Looked at on
 * publishing only: every published revision is in force one day.
 */
export const validFromPast = {
  id: "valid-from-past",
  severity: "error" as const,
  find({ parsed: { manifest, folder } }: OpenRevision, today: string): readonly Fault[] {
    if (manifest.validFrom >= today) return [];
    const file = `schemas/${folder}/form.json`;
    const message = `${manifest.validFrom} lies before today, ${today}`;
    return [{ file, pointer: "/validFrom", message, remedy: REMEDY }];
  },
};

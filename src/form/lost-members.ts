import type { MatchedMembers } from "./diff-members.ts";
import type { Migration } from "./migration.ts";
import type { SchemaPlace } from "./schema-places.ts";

/**
 * Places of the older revision that the newer one does not know under their name, and of which no step of the
 * migration says a word: whatever stood there would be gone. No sample is needed to know it.
 */
export function listLost({ removed, pairs }: MatchedMembers, migration?: Migration): readonly SchemaPlace[] {
  const sources = (migration?.steps ?? []).map((step) => ("from" in step ? step.from : step.path));
  const isSpokenOf = ({ pattern }: SchemaPlace): boolean =>
    sources.some((it) => `${pattern}/`.startsWith(`${it}/`) || it.startsWith(`${pattern}/`));
  const renamed = pairs.filter(({ before, after }) => before.pattern !== after.pattern).map(({ before }) => before);
  const lost = [...removed, ...renamed].filter((place) => !isSpokenOf(place));
  return lost.filter(({ pattern }) => !lost.some((it) => pattern.startsWith(`${it.pattern}/`)));
}

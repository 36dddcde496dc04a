import type { Finding } from "../form/finding.ts";

/** A finding that was listed, and whether it is found no longer. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly isMended: boolean;
}

/**
 * What became of the findings `listed` once: each keeps its place, as it is now, or as it was with the note that it is
 * mended. So nothing moves under somebody who goes through the list. What was found since then stands at the end.
 */
export function followFindings(listed: readonly Finding[], now: readonly Finding[]): readonly ListedFinding[] {
  const open = new Map(now.map((finding) => [keyOf(finding), finding]));
  const taken = listed.map((was) => {
    const same = open.get(keyOf(was));
    open.delete(keyOf(was));
    return { was, same };
  });
  // One fault of a value may have given way to another.
  const byPlace = Map.groupBy(open.values(), ({ pointer }) => pointer);
  const items = taken.map(({ was, same }) => {
    const finding = same ?? byPlace.get(was.pointer)?.shift();
    return { finding: finding ?? was, isMended: finding === undefined };
  });
  const fresh = [...byPlace.values()].flat();
  return [...items, ...fresh.map((finding) => ({ finding, isMended: false }))];
}

function keyOf({ pointer, keyword }: Finding): string {
  return `${pointer} ${keyword}`;
}

import type { Column } from "./columns.ts";

/** The title that several neighbouring columns share, at the first of them. */
export function groupAt(columns: readonly Column[], at: number): string | undefined {
  const group = columns[at]?.group;
  return group === columns[at - 1]?.group ? undefined : group;
}

import type { Finding } from "../form/finding.ts";
import type { Column } from "./columns.ts";

/** The column in which a finding of the row at `row` is told where rows are cards: its own, or the last of its group. */
export function columnOf({ pointer }: Finding, row: string, columns: readonly Column[]): Column | undefined {
  const member = pointer.slice(row.length);
  if (member === "") return undefined;
  return columns.findLast((column) => column.member === member || column.member.startsWith(`${member}/`));
}

/** The columns of a table, and what boxes that belong together are called. */
export interface NamedColumns {
  readonly columns: readonly Column[];
  readonly boxes: (group: string) => string;
}

/** What a finding below the row at `row` speaks of: the column it belongs to, or the group of columns. */
export function labelFor({ pointer }: Finding, row: string, { columns, boxes }: NamedColumns): string | undefined {
  const member = pointer.slice(row.length);
  const own = columns.find((column) => column.member === member);
  if (own !== undefined || member === "") return own?.label;
  const inside = columns.filter((column) => column.member.startsWith(`${member}/`));
  const group = inside[0]?.group;
  return group !== undefined && inside.every(({ kind }) => kind.frame === "box") ? boxes(group) : group;
}

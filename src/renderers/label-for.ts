import type { Finding } from "../form/finding.ts";
import type { Column } from "./columns.ts";

/** The column in which a finding of the row at `row` is told where rows are cards: its own, or the last of its group. */
export function columnOf({ pointer }: Finding, row: string, columns: readonly Column[]): Column | undefined {
  const member = pointer.slice(row.length);
  if (member === "") return undefined;
  return columns.findLast((column) => column.member === member || column.member.startsWith(`${member}/`));
}

/** What a finding below the row at `row` speaks of: the column it belongs to, or the group of columns. */
export function labelFor({ pointer }: Finding, row: string, columns: readonly Column[]): string | undefined {
  const member = pointer.slice(row.length);
  const inside = columns.find((column) => column.member.startsWith(`${member}/`) && member !== "");
  return columns.find((column) => column.member === member)?.label ?? inside?.group;
}

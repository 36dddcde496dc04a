import type { Finding } from "../form/finding.ts";
import type { Column } from "./columns.ts";

/** What a finding below the row at `row` speaks of: the column it belongs to, or the group of columns. */
export function labelFor({ pointer }: Finding, row: string, columns: readonly Column[]): string | undefined {
  const member = pointer.slice(row.length);
  const inside = columns.find((column) => column.member.startsWith(`${member}/`) && member !== "");
  return columns.find((column) => column.member === member)?.label ?? inside?.group;
}

import { isBlocking, type Finding } from "../form/finding.ts";
import type { Column } from "./columns.ts";

/** Pointer of the first field of the row at `row` that has a fault or asks to be confirmed, where one does. */
export function fieldToMend(
  findings: readonly Finding[] | undefined,
  columns: readonly Column[],
  row: string,
): string | undefined {
  const open = new Set((findings ?? []).filter(isBlocking).map(({ pointer }) => pointer));
  const column = columns.find(({ member }) => open.has(row + member));
  return column === undefined ? undefined : row + column.member;
}

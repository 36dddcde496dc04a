import type { Json } from "../form/json.ts";

/** A row as it will stand in its list. */
export interface PlacedRow {
  readonly index: number;
  readonly item: Json;
}

/** The list with these rows in their places. */
export function withRows(kept: readonly Json[], rows: readonly PlacedRow[]): readonly Json[] {
  const list = [...kept];
  for (const { index, item } of rows) list[index] = item;
  return list;
}

import { useMemo } from "react";

import { isArray, type Json } from "../form/json.ts";
import { toPattern } from "../form/pointer.ts";
import { locate } from "../form/scope.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Column } from "../renderers/columns.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { useHandedInAt } from "./changed-mark.tsx";
import { markRows, type MarkedRows, type RowMark } from "./mark-rows.ts";
import { showCell } from "./show-value.ts";

/** How the items of a list stand to those that were handed in and are corrected now; without marks where none are. */
export function useItemMarks(pointer: string, items: readonly Json[]): MarkedRows {
  const { schema } = useLoadedForm();
  const before = useHandedInAt(pointer);
  const isCorrected = before !== undefined;
  const value = before?.value;
  return useMemo(() => {
    if (!isCorrected) return { marks: [], gone: [] };
    const { uniqueBy } = locate(schema, toPattern(pointer))?.schema ?? {};
    return markRows(isArray(value) ? value : [], items, uniqueBy);
  }, [schema, pointer, isCorrected, value, items]);
}

export interface RowsToMark {
  /** Of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly items: readonly Json[];
}

/** The same of the rows of a table, of which only what stands in its columns counts. */
export function useRowMarks({ pointer, columns, items }: RowsToMark): MarkedRows {
  const { fields } = useAllWords();
  const { marks, gone } = useItemMarks(pointer, items);
  // What was ticked and is no longer is told like what never was.
  const isRead = (mark: RowMark | undefined, at: number): boolean =>
    mark?.before === undefined ||
    columns.some((column) => showCell(column, mark.before, fields) !== showCell(column, items[at] ?? null, fields));
  return { marks: marks.map((mark, at) => (isRead(mark, at) ? mark : undefined)), gone };
}

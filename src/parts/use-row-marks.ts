import { useMemo } from "react";

import { isArray, type Json } from "../form/json.ts";
import { toPattern } from "../form/pointer.ts";
import { locate } from "../form/scope.ts";
import { useLoadedForm } from "../form-context.ts";
import { useHandedInAt } from "./changed-mark.tsx";
import { markRows, type MarkedRows } from "./mark-rows.ts";

/** How the rows of a list stand to those that were handed in and are corrected now; without marks where none are. */
export function useRowMarks(pointer: string, items: readonly Json[]): MarkedRows {
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

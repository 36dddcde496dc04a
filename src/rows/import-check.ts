import { useMemo } from "react";

import { setAt } from "../change-answers.ts";
import { useLoadedForm, useSelected } from "../form-context.ts";
import { checkAnswers } from "../form/check-answers.ts";
import type { Finding } from "../form/finding.ts";
import { isArray, type Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { matchItems, type OtherItem } from "./match-items.ts";
import { withRows, type PlacedRow } from "./placed-rows.ts";

export interface RowsToCheck {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly kept: readonly Json[];
  readonly items: readonly Json[];
  /** The members that were read. */
  readonly members: Iterable<string>;
  /** Whether rows the list has with other values give way to those that were read. */
  readonly replaces: boolean;
}

export interface ImportCheck {
  /** What is to be taken over, normalised, by its place in the list: first what replaces, then what is added. */
  readonly rows: readonly PlacedRow[];
  /** How many the list has already. */
  readonly known: number;
  /** Those it has with other values. */
  readonly other: readonly OtherItem[];
  /** What is found in each row, by its place in the list. */
  readonly faults: ReadonlyMap<number, readonly Finding[]>;
  /** How many findings are not listed. */
  readonly more: number;
}

/** Checks rows as if they stood in the list already. */
export function useImportCheck({ pointer, kept, items, members, replaces }: RowsToCheck): ImportCheck {
  const { definition, pack, platform } = useLoadedForm();
  const answers = useSelected(({ state }) => state.answers);
  return useMemo(() => {
    const { schema } = definition;
    const { fresh, other, known } = matchItems({ schema, answers, pointer, kept, items, members });
    const rows = placeRows(kept.length, fresh, replaces ? other : []);
    const document = setAt(answers, pointer, withRows(kept, rows));
    const { answers: checked, result } = checkAnswers(definition, pack, document, { platform });
    const list = jsonAt(checked, pointer);
    const indexes = new Set(rows.map(({ index }) => index));
    const inList = result.findings.filter((finding) => finding.pointer.startsWith(`${pointer}/`));
    const byIndex = Map.groupBy(inList, (finding) => indexIn(finding, pointer));
    return {
      rows: isArray(list) ? rows.map(({ index, item }) => ({ index, item: list[index] ?? item })) : rows,
      known: replaces ? known : known + other.length,
      other,
      faults: new Map([...byIndex].filter(([index]) => indexes.has(index))),
      more: result.more,
    };
  }, [answers, definition, items, kept, members, pack, platform, pointer, replaces]);
}

function placeRows(length: number, fresh: readonly Json[], other: readonly OtherItem[]): readonly PlacedRow[] {
  const placed = other.toSorted((a, b) => a.index - b.index);
  return [...placed, ...fresh.map((item, at) => ({ index: length + at, item }))];
}

function indexIn({ pointer }: Finding, list: string): number {
  return Number.parseInt(pointer.slice(list.length + 1), 10);
}

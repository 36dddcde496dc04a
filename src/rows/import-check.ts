import { useMemo } from "react";

import { setAt } from "../change-answers.ts";
import { firstErrors } from "../first-errors.ts";
import { useLoadedForm, useSelected } from "../form-context.ts";
import { checkAnswers } from "../form/check-answers.ts";
import { isBlocking, type Finding } from "../form/finding.ts";
import { isArray, type Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import type { Column } from "../renderers/columns.ts";
import { fieldToMend } from "../renderers/field-to-mend.ts";
import { matchItems, type OtherItem } from "./match-items.ts";
import { withRows, type PlacedRow } from "./placed-rows.ts";

export interface RowsToCheck {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly kept: readonly Json[];
  readonly items: readonly Json[];
  /** The members that were read. */
  readonly members: Iterable<string>;
  /** Of rows the list has with other values: whether they give way, by their places, where somebody chose. */
  readonly choices: ReadonlyMap<number, boolean>;
}

/** A row the list has with other values, and what becomes of it. */
export interface OtherRow extends OtherItem {
  /** Whether it gives way to what was read: where nobody chose, unless that is worse. */
  readonly isReplaced: boolean;
  /** Whether what was read has a fault and the row of the list has none. */
  readonly isWorse: boolean;
}

export interface ImportCheck {
  /** What is to be taken over, normalised, by its place in the list: first what replaces, then what is added. */
  readonly rows: readonly PlacedRow[];
  /** How many the list has already. */
  readonly known: number;
  /** How many stand more than once among those that were read. */
  readonly twice: number;
  /** Those it has with other values. */
  readonly other: readonly OtherRow[];
  /** What is found in each row, by its place in the list. */
  readonly faults: ReadonlyMap<number, readonly Finding[]>;
  /** How many findings are not listed. */
  readonly more: number;
}

/** Checks rows as if they stood in the list already. */
export function useImportCheck({ pointer, kept, items, members, choices }: RowsToCheck): ImportCheck {
  const { definition, pack, platform } = useLoadedForm();
  const answers = useSelected(({ state }) => state.answers);
  const confirmed = useSelected(({ state }) => state.confirmed);
  const matched = useMemo(() => {
    const { schema } = definition;
    const check = (rows: readonly PlacedRow[], vouched: readonly string[] = []): CheckedList => {
      const document = { ...setAt(answers, pointer, withRows(kept, rows)), confirmed: vouched };
      const { answers: checked, result } = checkAnswers(definition, pack, document, { platform });
      const inList = firstErrors(result.findings).filter((finding) => finding.pointer.startsWith(`${pointer}/`));
      const faults = Map.groupBy(inList, (finding) => indexIn(finding, pointer));
      return { list: jsonAt(checked, pointer), faults, more: result.more };
    };
    const { other, ...rest } = matchItems({ schema, answers, pointer, kept, items, members });
    const sorted = other.toSorted((a, b) => a.index - b.index);
    const [before, after] = sorted.length === 0 ? [] : [check([], confirmed).faults, check(sorted).faults];
    const worse = new Set(
      sorted.flatMap(({ index }) => (isFaulty(after, index) && !isFaulty(before, index) ? index : [])),
    );
    return { check, ...rest, other: sorted.map((it) => ({ ...it, isWorse: worse.has(it.index) })) };
  }, [answers, confirmed, definition, items, kept, members, pack, platform, pointer]);
  return useMemo(() => {
    const { check, fresh, known, twice } = matched;
    const other = matched.other.map((it) => ({ ...it, isReplaced: choices.get(it.index) ?? !it.isWorse }));
    const replaced = other.filter(({ isReplaced }) => isReplaced);
    const rows = [...replaced, ...fresh.map((item, at) => ({ index: kept.length + at, item }))];
    const { list, faults, more } = check(rows);
    const indexes = new Set(rows.map(({ index }) => index));
    return {
      rows: rows.map(({ index, item }) => ({ index, item: (isArray(list) ? list[index] : undefined) ?? item })),
      known: known + other.length - replaced.length,
      twice,
      other,
      faults: new Map([...faults].filter(([index]) => indexes.has(index))),
      more,
    };
  }, [choices, kept, matched]);
}

/** Pointer of the first field of the rows to be taken over that has a fault or asks to be confirmed, or of its row. */
export function firstToMend({ faults }: ImportCheck, list: string, columns: readonly Column[]): string | undefined {
  const places = [...faults].flatMap(([index, findings]) => (findings.some(isBlocking) ? index : []));
  if (places.length === 0) return undefined;
  const index = Math.min(...places);
  return fieldToMend(faults.get(index), columns, `${list}/${index}`) ?? `${list}/${index}`;
}

interface CheckedList {
  readonly list: Json | undefined;
  readonly faults: ReadonlyMap<number, readonly Finding[]>;
  readonly more: number;
}

/** Wrong, or still to be vouched for. */
function isFaulty(faults: CheckedList["faults"] | undefined, index: number): boolean {
  return faults?.get(index)?.some(isBlocking) ?? false;
}

function indexIn({ pointer }: Finding, list: string): number {
  return Number.parseInt(pointer.slice(list.length + 1), 10);
}

import { useMemo, useState } from "react";

import { useSelected } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import type { Json } from "../form/json.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { isSameJson } from "../form/same-json.ts";
import { jsonAt } from "../json-at.ts";
import { formatPointer } from "../form/pointer.ts";
import { parentOf } from "./parent-of.ts";
import type { ValueAround } from "./take-rows.ts";
import { aroundElsewhere, aroundIn, groupAround, type AroundColumn, type AroundGroup } from "./around.ts";

function isErrorAt(findings: readonly Finding[], pointer: string): boolean {
  return findings.some((finding) => finding.severity === "error" && finding.pointer === pointer);
}

export interface AroundChoice {
  /** Rows that tell different things of the item around the list; one where there is nothing to choose. */
  readonly groups: readonly AroundGroup[];
  /** Which of them is to come; none for all rows. */
  readonly chosen: AroundGroup | undefined;
  /** The item that has already what a group tells, by the key of the group. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** The groups that are neither to come nor in any other item. */
  readonly rest: readonly AroundGroup[];
  readonly onChoose: (group: AroundGroup | undefined) => void;
  /** Whether somebody has to know: rows of several items, or of another one. */
  readonly isOpen: boolean;
  /** The rows that are to come. */
  readonly items: readonly Json[];
  /** What the item gets with them: nothing where it has something already. */
  readonly values: readonly ValueAround[];
}

/**
 * Which rows of a block belong to the item around the list at `pointer`. Unless somebody chooses, those that tell of it
 * what it says itself; where it says nothing yet, those that most rows agree with and no other item has; else all.
 */
export function useAroundChoice(
  block: Extract<ReadBlock, { readonly kind: "rows" }>,
  columns: readonly AroundColumn[],
  pointer: string,
): AroundChoice {
  const item = parentOf(pointer);
  const answers = useSelected(({ state }) => state.answers);
  const there = jsonAt(answers, item);
  // A choice is gone once columns were placed anew.
  const [choice, setChoice] = useState<{ readonly block: ReadBlock; readonly group: AroundGroup | undefined }>();
  const groups = useMemo(() => groupAround(block, columns), [block, columns]);
  const now = useMemo(() => aroundIn(there, columns), [there, columns]);
  const isWrong = useSelected(({ findings }) =>
    columns.some(({ name }) => isErrorAt(findings.all, item + formatPointer([name]))),
  );
  // What is wrong there is no better than nothing.
  const isEmpty = isWrong || Object.keys(now).length === 0;
  const elsewhere = useMemo(() => aroundElsewhere(answers, item, columns), [answers, item, columns]);
  const isFree = ({ key }: AroundGroup): boolean => !elsewhere.has(key);
  const own = isEmpty ? (groups.find(isFree) ?? groups[0]) : groups.find(({ values }) => isSameJson(values, now));
  const chosen = choice?.block === block ? choice.group : own;
  const items = useMemo(() => {
    const others = new Set(groups.filter((group) => group !== chosen).flatMap(({ rows }) => rows));
    return chosen === undefined ? block.items : block.items.filter((_, row) => !others.has(row));
  }, [block, chosen, groups]);
  const values = columns.flatMap(({ member, name }) => {
    // Where no rows agree with the item, whoever chooses some wants theirs.
    const value = isEmpty || own === undefined ? chosen?.values[member] : undefined;
    return value === undefined ? [] : [{ pointer: item + formatPointer([name]), value }];
  });
  const isOpen = groups.length > 1 || (groups.length === 1 && own === undefined);
  const rest = groups.filter((group) => group.key !== chosen?.key && isFree(group));
  return { groups, chosen, elsewhere, rest, onChoose: (group) => setChoice({ block, group }), isOpen, items, values };
}

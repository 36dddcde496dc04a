import { useMemo } from "react";

import { setAt } from "../change-answers.ts";
import { useLoadedForm, useSelected } from "../form-context.ts";
import { checkAnswers } from "../form/check-answers.ts";
import type { Finding } from "../form/finding.ts";
import { isArray, type Json } from "../form/json.ts";
import { freshItems } from "./fresh-items.ts";
import { jsonAt } from "../json-at.ts";

export interface RowsToCheck {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly kept: readonly Json[];
  readonly items: readonly Json[];
}

export interface ImportCheck {
  /** The items as they will be stored, normalised; without those the list has already. */
  readonly items: readonly Json[];
  /** How many the list has already. */
  readonly known: number;
  /** What is found in each, by its place among the items. */
  readonly faults: ReadonlyMap<number, readonly Finding[]>;
  /** How many findings are not listed. */
  readonly more: number;
}

/** Checks rows as if they stood in the list already. */
export function useImportCheck({ pointer, kept, items: read }: RowsToCheck): ImportCheck {
  const { definition, pack, platform } = useLoadedForm();
  const answers = useSelected(({ state }) => state.answers);
  return useMemo(() => {
    const items = freshItems({ schema: definition.schema, answers, pointer, kept, items: read });
    const document = setAt(answers, pointer, [...kept, ...items]);
    const { answers: checked, result } = checkAnswers(definition, pack, document, { platform });
    const list = jsonAt(checked, pointer);
    const inList = result.findings.filter((finding) => finding.pointer.startsWith(`${pointer}/`));
    const placed = inList.map((finding) => ({ finding, index: indexIn(finding, pointer) - kept.length }));
    const faults = Map.groupBy(
      placed.filter(({ index }) => index >= 0),
      ({ index }) => index,
    );
    return {
      items: isArray(list) ? list.slice(kept.length) : items,
      known: read.length - items.length,
      faults: new Map([...faults].map(([index, found]) => [index, found.map(({ finding }) => finding)])),
      more: result.more,
    };
  }, [answers, definition, read, kept, pack, platform, pointer]);
}

function indexIn({ pointer }: Finding, list: string): number {
  return Number.parseInt(pointer.slice(list.length + 1), 10);
}

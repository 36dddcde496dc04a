import type { MouseEvent } from "react";

import type { Finding } from "../form/finding.ts";
import type { Column } from "../renderers/columns.ts";
import { labelFor } from "../renderers/label-for.ts";
import { useAllWords } from "../words/use-all-words.ts";

export interface FaultLinksProps {
  /** What is found in each item, by its place among them. */
  readonly faults: ReadonlyMap<number, readonly Finding[]>;
  /** How many rows the list has already. */
  readonly first: number;
  /** Pointer of the list. */
  readonly list: string;
  readonly columns: readonly Column[];
}

const MOST_NAMED = 8;

/** The rows that need a look, each with the columns it is about and a way to it; of many the first few. */
export function FaultLinks({ faults, first, list, columns }: FaultLinksProps) {
  const { lists } = useAllWords();
  const named = [...faults].slice(0, MOST_NAMED);
  if (named.length === 0) return null;
  return (
    <ul className="fault-links">
      {named.map(([index, findings]) => {
        const labels = findings.flatMap((finding) => labelFor(finding, `${list}/${first + index}`, columns) ?? []);
        return (
          <li key={index}>
            <a href={`#${previewRowId(first + index)}`} onClick={goToRow}>
              {lists.row} {first + index + 1}
            </a>
            : {[...new Set(labels)].join(", ")}
          </li>
        );
      })}
      {faults.size > named.length && <li>…</li>}
    </ul>
  );
}

/** The id of what is said of a row of the preview. */
export function previewRowId(index: number): string {
  return `vorschau-${index + 1}`;
}

/** The page's own hash stands for its steps. */
function goToRow(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.focus();
}

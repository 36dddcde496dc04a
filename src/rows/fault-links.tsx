import type { MouseEvent } from "react";

import type { Finding } from "../form/finding.ts";
import { nameItem } from "../item-name.ts";
import type { Column } from "../renderers/columns.ts";
import { labelFor } from "../renderers/label-for.ts";
import { useNamingForm } from "../use-place-name.ts";
import type { PlacedRow } from "./placed-rows.ts";

export interface FaultLinksProps {
  /** What is found in each row, by its place in the list. */
  readonly faults: ReadonlyMap<number, readonly Finding[]>;
  readonly rows: readonly PlacedRow[];
  /** Pointer of the list. */
  readonly list: string;
  readonly columns: readonly Column[];
}

const MOST_NAMED = 8;

/** The rows that need a look, each with the columns it is about and a way to it; of many the first few. */
export function FaultLinks({ faults, rows, list, columns }: FaultLinksProps) {
  const naming = useNamingForm();
  const { boxes } = naming.words;
  const faulty = rows.filter(({ index }) => faults.has(index));
  const named = faulty.slice(0, MOST_NAMED);
  if (named.length === 0) return null;
  return (
    <ul className="fault-links">
      {named.map(({ index, item }) => {
        const findings = faults.get(index) ?? [];
        const labels = findings.flatMap((finding) => labelFor(finding, `${list}/${index}`, { columns, boxes }) ?? []);
        return (
          <li key={index}>
            <a href={`#${previewRowId(index)}`} onClick={goToRow}>
              {nameItem(naming, list, index, item)}: {[...new Set(labels)].join(", ")}
            </a>
          </li>
        );
      })}
      {faulty.length > named.length && <li>…</li>}
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

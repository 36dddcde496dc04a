import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { showValue } from "../parts/show-value.ts";
import type { Column } from "../renderers/columns.ts";
import { nameItem } from "../item-name.ts";
import { useNamingForm } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { OtherItem } from "./match-items.ts";

export interface OtherRowsProps {
  readonly other: readonly OtherItem[];
  readonly kept: readonly Json[];
  /** Pointer of the list. */
  readonly list: string;
  readonly columns: readonly Column[];
  readonly isReplaced: boolean;
  readonly onReplace: (isReplaced: boolean) => void;
}

const MOST_NAMED = 8;

/** Which rows the list has with other values, and whether those that were read take their place. */
export function OtherRows({ other, kept, list, columns, isReplaced, onReplace }: OtherRowsProps) {
  const { rows, fields } = useAllWords();
  const naming = useNamingForm();
  const show = ({ schema, member }: Column, item: Json = {}): string =>
    showValue(schema, jsonAt(item, member), fields) ?? "–";
  const changesIn = ({ index, item }: OtherItem): string =>
    columns
      .map((column) => ({ label: column.label, before: show(column, kept[index]), now: show(column, item) }))
      .filter(({ before, now }) => before !== now)
      .map(({ label, before, now }) => `${label} ${before} → ${now}`)
      .join(", ");
  return (
    <div className="field">
      <p>{rows.other}</p>
      <ul>
        {other.slice(0, MOST_NAMED).map((it) => (
          <li key={it.index}>
            {nameItem(naming, list, it.index, kept[it.index])}: {changesIn(it)}
          </li>
        ))}
        {other.length > MOST_NAMED && <li>…</li>}
      </ul>
      <label className="box">
        <input type="checkbox" checked={isReplaced} onChange={({ target }) => onReplace(target.checked)} />
        <span>{rows.replaceOther}</span>
      </label>
    </div>
  );
}

import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { showValue } from "../parts/show-value.ts";
import type { Column } from "../renderers/columns.ts";
import { nameItem } from "../item-name.ts";
import { useNamingForm } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { OtherRow } from "./import-check.ts";

export interface OtherRowsProps {
  readonly other: readonly OtherRow[];
  readonly kept: readonly Json[];
  /** Pointer of the list. */
  readonly list: string;
  readonly columns: readonly Column[];
  readonly onReplace: (index: number, isReplaced: boolean) => void;
}

/** Which rows the list has with other values, and of each whether what was read takes its place. */
export function OtherRows({ other, kept, list, columns, onReplace }: OtherRowsProps) {
  const { rows, fields } = useAllWords();
  const naming = useNamingForm();
  const show = ({ schema, member }: Column, item: Json = {}): string =>
    showValue(schema, jsonAt(item, member), fields) ?? "–";
  const changesIn = ({ index, item }: OtherRow): string =>
    columns
      .map((column) => ({ label: column.label, before: show(column, kept[index]), now: show(column, item) }))
      .filter(({ before, now }) => before !== now)
      .map(({ label, before, now }) => `${label} ${before} → ${now}`)
      .join(", ");
  return (
    <fieldset className="other-rows">
      <legend>{rows.other}</legend>
      {other.map((row) => (
        <label key={row.index} className="box">
          <input
            type="checkbox"
            checked={row.isReplaced}
            onChange={({ target }) => onReplace(row.index, target.checked)}
          />
          <span>
            {nameItem(naming, list, row.index, kept[row.index])}: {changesIn(row)}
            {row.isWorse && `. ${rows.worse}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

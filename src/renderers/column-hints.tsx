import { langOf } from "../lang-of.ts";
import type { Column } from "./columns.ts";

export interface ColumnHintsProps {
  readonly columns: readonly Column[];
  readonly ids: readonly (string | undefined)[];
}

/** The hints of the columns above the table: its head has no room for them. */
export function ColumnHints({ columns, ids }: ColumnHintsProps) {
  const hints = columns.flatMap(({ hint, ...column }, index) =>
    hint === undefined ? [] : [{ ...column, hint, id: ids[index] }],
  );
  if (hints.length === 0) return null;
  return (
    <ul className="column-hints hint">
      {hints.map(({ label, labelLanguage, hint, hintLanguage, id }) => (
        <li key={label}>
          <strong lang={langOf(labelLanguage)}>{label}:</strong>{" "}
          <span id={id} lang={langOf(hintLanguage)}>
            {hint}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { useId } from "react";

import { useFindings } from "../form-context.ts";
import type { Json } from "../form/json.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import type { Column } from "./columns.ts";
import type { ControlView } from "./control-view.ts";
import { ListFrame } from "./list-frame.tsx";
import { useListActions } from "./list-view.ts";
import { gridOf, TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";

export interface TableProps {
  readonly view: ControlView;
  readonly items: readonly Json[];
  readonly columns: readonly Column[];
}

/**
 * A list whose items are rows. It alone listens to the answers and the findings; each row is drawn again only when
 * its own item or findings changed.
 */
export function Table({ view, items, columns }: TableProps) {
  const { pointer, label, labelLanguage, hint, hintLanguage, isEnabled } = view;
  const findings = useFindings().byItem(pointer);
  const actions = useListActions(view, items, useWords().lists.row);
  const base = useId();
  const hintIds = columns.map(({ hint: text }, index) => (text === undefined ? undefined : `${base}-hilfe-${index}`));
  return (
    <ListFrame view={view} actions={actions} count={items.length}>
      <h4 id={`${base}-name`} lang={langOf(labelLanguage)}>
        {label}
      </h4>
      {hint !== undefined && (
        <p className="hint" lang={langOf(hintLanguage)}>
          {hint}
        </p>
      )}
      <ColumnHints columns={columns} ids={hintIds} />
      {items.length > 0 && (
        <div className="table-frame">
          <table role="table" aria-labelledby={`${base}-name`} style={gridOf(columns)}>
            <TableHead columns={columns} />
            <tbody role="rowgroup">
              {items.map((item, index) => (
                <TableRow
                  // Rows hold no state of their own but what is being typed.
                  key={index}
                  item={item}
                  index={index}
                  pointer={pointer}
                  columns={columns}
                  hintIds={hintIds}
                  findings={findings.get(index)}
                  isEnabled={isEnabled}
                  onRemove={actions.remove}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ListFrame>
  );
}

interface ColumnHintsProps {
  readonly columns: readonly Column[];
  readonly ids: readonly (string | undefined)[];
}

/** The hints of the columns above the table: its head has no room for them. */
function ColumnHints({ columns, ids }: ColumnHintsProps) {
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

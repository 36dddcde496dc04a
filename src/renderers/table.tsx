import { lazy, Suspense, useId } from "react";

import { useFindings } from "../form-context.ts";
import type { Json } from "../form/json.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import { ForAllRows } from "../rows/for-all-rows.tsx";
import { ImportPanel } from "../rows/import-panel.tsx";
import { useRowImport } from "../rows/use-row-import.ts";
import type { Column } from "./columns.ts";
import type { ControlView } from "./control-view.ts";
import { ColumnHints } from "./column-hints.tsx";
import { Explanation } from "./explanation.tsx";
import { ListFrame } from "./list-frame.tsx";
import { useListActions } from "./list-view.ts";
import { gridOf, TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";

const ImportDialog = lazy(() =>
  import("../rows/import-dialog.tsx").then((module) => ({ default: module.ImportDialog })),
);

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
  const { pointer, label, labelLanguage, hint, hintLanguage, schema, options, isEnabled } = view;
  const findings = useFindings().byItem(pointer);
  const actions = useListActions(view, items, useWords().lists.row);
  const rowImport = useRowImport({ pointer, items, columns, maxItems: schema["maxItems"] });
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
      {typeof options["explain"] === "string" && <Explanation note={options["explain"]} />}
      {isEnabled && <ImportPanel columns={columns} onText={rowImport.read} />}
      {isEnabled && <ForAllRows pointer={pointer} items={items} columns={columns} />}
      {items.length > 0 && (
        <div className="table-frame" onPasteCapture={rowImport.onPaste}>
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
      {rowImport.block !== undefined && (
        <Suspense>
          <ImportDialog
            block={rowImport.block}
            pointer={pointer}
            kept={rowImport.kept}
            columns={columns}
            onTake={rowImport.take}
            onCancel={rowImport.cancel}
          />
        </Suspense>
      )}
    </ListFrame>
  );
}

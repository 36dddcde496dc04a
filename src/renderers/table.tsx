import { lazy, Suspense, useId } from "react";

import { idOf, listIdOf } from "../focus.ts";
import { useSelected } from "../form-context.ts";
import { isIndex, parsePointer } from "../form/pointer.ts";
import { tellItem } from "../item-name.ts";
import { langOf } from "../lang-of.ts";
import { SkippableRows } from "../parts/skippable-rows.tsx";
import { namesAround } from "../place-name.ts";
import { ForAllRows } from "../rows/for-all-rows.tsx";
import { LeftNotice } from "../rows/left-notice.tsx";
import { ImportPanel } from "../rows/import-panel.tsx";
import { useRowImport } from "../rows/use-row-import.ts";
import { useNamingForm } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { Column } from "./columns.ts";
import type { ControlFrame } from "./control-view.ts";
import { countItems } from "./count-items.ts";
import { ColumnHints } from "./column-hints.tsx";
import { useLabelledBy } from "./labelled-by.ts";
import { ListFrame } from "./list-frame.tsx";
import { NEAR, useListActions } from "./list-view.ts";
import { TableBody } from "./table-body.tsx";
import { gridOf, SHORT_TABLE, TableHead } from "./table-head.tsx";
import "../style/import.css";

const ImportDialog = lazy(() =>
  import("../rows/import-dialog.tsx").then((module) => ({ default: module.ImportDialog })),
);

export interface TableProps {
  readonly view: ControlFrame;
  readonly columns: readonly Column[];
}

/** A list whose items are rows. It knows their number; what is in them is the body's. */
export function Table({ view, columns }: TableProps) {
  const { pointer, label, labelLanguage, hint, hintLanguage, schema, isEnabled } = view;
  const count = useSelected(({ state }) => countItems(state.answers, pointer));
  const { lists, rows: words } = useAllWords();
  const actions = useListActions(view, count, lists.row);
  const naming = useNamingForm();
  // The same for all rows, and a text, so that nothing is drawn anew while it stays.
  const within = useSelected(({ state }) =>
    namesAround(naming, state.answers, pointer)
      .map((name) => `, ${name}`)
      .join(""),
  );
  const rowImport = useRowImport({ pointer, columns, maxItems: schema["maxItems"], count });
  // Inside a card, whose name is a heading of its own.
  const isIn = parsePointer(pointer).some(isIndex);
  const Heading = isIn ? "h4" : "h3";
  const base = useId();
  const nameId = `${base}-name`;
  const panelId = `${base}-liste`;
  const labelledBy = useLabelledBy(pointer, nameId);
  const hintIds = columns.map(({ hint: text }, index) => (text === undefined ? undefined : `${base}-hilfe-${index}`));
  return (
    <ListFrame
      view={view}
      actions={actions}
      count={count}
      beside={
        isEnabled && (
          <>
            {count > NEAR && <ToFold id={panelId} pointer={pointer} name={words.toPaste} />}
            <ForAllRows pointer={pointer} columns={columns} from={2} isSaid />
          </>
        )
      }
    >
      <Heading id={nameId} aria-labelledby={labelledBy} lang={langOf(labelLanguage)}>
        {label}
      </Heading>
      {hint !== undefined && (
        <p id={`${listIdOf(pointer)}-hinweis`} className="hint" lang={langOf(hintLanguage)}>
          {hint}
        </p>
      )}
      <ColumnHints columns={columns} ids={hintIds} />
      {isEnabled && <ImportPanel id={panelId} isAmongOthers={isIn} onText={rowImport.read} taken={rowImport.taken} />}
      {isEnabled && <ForAllRows pointer={pointer} columns={columns} from={NEAR + 1} />}
      <SkippableRows count={count}>
        {count > 0 && (
          <div className="table-frame" onPasteCapture={rowImport.onPaste}>
            <table
              role="table"
              aria-labelledby={labelledBy ?? nameId}
              className={count > SHORT_TABLE ? "long" : undefined}
              style={gridOf(columns)}
            >
              <TableHead columns={columns} action={lists.remove} />
              <TableBody
                pointer={pointer}
                columns={columns}
                hintIds={hintIds}
                within={within}
                tell={(item) => tellItem(naming, pointer, item)}
                restore={actions.restore}
                taken={rowImport.taken}
                isEnabled={isEnabled}
                onRemove={actions.remove}
              />
            </table>
          </div>
        )}
      </SkippableRows>
      {/* Where somebody goes on from, for as long as it is so. */}
      <LeftNotice pointer={pointer} id={idOf(pointer)} />
      {rowImport.block !== undefined && (
        <Suspense>
          <ImportDialog
            block={rowImport.block}
            pointer={pointer}
            kept={rowImport.kept}
            columns={columns}
            around={rowImport.around}
            room={rowImport.room}
            within={within}
            onPlace={rowImport.place}
            onTake={rowImport.take}
            onCancel={rowImport.cancel}
            onNext={rowImport.openNext}
          />
        </Suspense>
      )}
    </ListFrame>
  );
}

interface ToFoldProps {
  /** Of the fold. */
  readonly id: string;
  readonly pointer: string;
  readonly name: string;
}

/** The way to a fold above the rows, for whoever is at the end of them. */
function ToFold({ id, pointer, name }: ToFoldProps) {
  const labelledBy = useLabelledBy(pointer, `${id}-weg`);
  const go = (): void => {
    const fold = document.getElementById(id);
    if (fold instanceof HTMLDetailsElement) fold.open = true;
    (fold?.querySelector("textarea") ?? fold?.querySelector("summary"))?.focus();
  };
  return (
    <button type="button" id={`${id}-weg`} aria-labelledby={labelledBy} className="quiet" onClick={go}>
      {name}
    </button>
  );
}

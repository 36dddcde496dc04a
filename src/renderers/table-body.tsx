import { Fragment, memo, type ReactNode } from "react";

import { isSameFindings } from "../findings-index.ts";
import { useSelected } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { isArray, type Json } from "../form/json.ts";
import { RowBlock } from "../parts/row-block.tsx";
import { useRowBlocks, type RowsInBlock } from "../parts/use-row-blocks.ts";
import { TakenNotice } from "../rows/taken-notice.tsx";
import type { UndoableRows } from "../rows/use-row-import.ts";
import type { Column } from "./columns.ts";
import { useValueAt } from "./control-view.ts";
import type { RestoreAction } from "./list-view.ts";
import { TableRow } from "./table-row.tsx";
import { UndoNotice } from "./undo-notice.tsx";

/** What all rows of a table have in common. */
export interface TableBodyProps {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly hintIds: readonly (string | undefined)[];
  /** What the names of its inputs end with where there is more than one such table. */
  readonly within: string;
  /** What tells a row from the others, such as a name. */
  readonly tell: (item: Json) => string;
  /** The way back of the row removed last. */
  readonly restore: RestoreAction | undefined;
  /** Rows that were brought into it last. */
  readonly taken: UndoableRows | undefined;
  readonly isEnabled: boolean;
  readonly onRemove: (index: number) => void;
}

/**
 * The rows of a table, in blocks. It alone listens to the answers and the findings of all of them; a change in one row
 * asks only the rows of its block whether they are meant.
 */
export function TableBody({ restore, ...props }: TableBodyProps) {
  const value = useValueAt(props.pointer);
  const found = useSelected((session) => session.findings.byItem(props.pointer));
  const rows = isArray(value) ? value : [];
  // Where the row stood; behind all rows when it was the last.
  const at = restore === undefined ? -1 : Math.min(restore.index, rows.length);
  return useRowBlocks(rows).map((block) => (
    <Block
      key={block.first}
      {...props}
      {...block}
      restore={isIn(block, at, rows.length) ? restore : undefined}
      isAsTaken={props.taken?.list === value}
      findings={block.items.map((_, index) => found.get(block.first + index))}
    />
  ));
}

function isIn({ first, items }: RowsInBlock<Json>, row: number, count: number): boolean {
  const end = first + items.length;
  return row >= first && (row < end || (row === end && end === count));
}

interface BlockProps extends TableBodyProps, RowsInBlock<Json> {
  /** Those of each row. */
  readonly findings: readonly (readonly Finding[] | undefined)[];
  /** Whether nothing was changed in the list since rows were brought into it. */
  readonly isAsTaken: boolean;
}

function Rows({ first, items, isBusy, findings, restore, taken, isAsTaken, ...shared }: BlockProps) {
  const between = (told: ReactNode) => (
    <tr role="row" className="row-findings">
      <td role="cell" colSpan={shared.columns.length + 2}>
        {told}
      </td>
    </tr>
  );
  const undo = restore !== undefined && between(<UndoNotice list={shared.pointer} restore={restore} />);
  return (
    <RowBlock rows={items.length} isBusy={isBusy}>
      {items.map((item, at) => (
        // Rows hold no state of their own but what is being typed.
        <Fragment key={first + at}>
          {restore?.index === first + at && undo}
          {taken?.first === first + at &&
            between(<TakenNotice list={shared.pointer} taken={taken} canUndo={isAsTaken} />)}
          <TableRow {...shared} item={item} index={first + at} findings={findings[at]} />
        </Fragment>
      ))}
      {restore !== undefined && restore.index >= first + items.length && undo}
    </RowBlock>
  );
}

/** Rows are drawn again when one of them, their place, or what was found in one of them changed. */
const Block = memo(
  Rows,
  (before, after) =>
    before.pointer === after.pointer &&
    before.columns === after.columns &&
    before.within === after.within &&
    before.restore === after.restore &&
    before.taken === after.taken &&
    before.isAsTaken === after.isAsTaken &&
    before.isEnabled === after.isEnabled &&
    before.isBusy === after.isBusy &&
    before.items.length === after.items.length &&
    before.items.every(
      (item, at) => item === after.items[at] && isSameFindings(before.findings[at], after.findings[at]),
    ),
);

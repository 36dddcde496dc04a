import { memo } from "react";

import { isSameFindings } from "../findings-index.ts";
import { useSelected } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { isArray, type Json } from "../form/json.ts";
import { RowBlock } from "../parts/row-block.tsx";
import { useRowBlocks, type RowsInBlock } from "../parts/use-row-blocks.ts";
import type { Column } from "./columns.ts";
import { useValueAt } from "./control-view.ts";
import { TableRow } from "./table-row.tsx";

/** What all rows of a table have in common. */
export interface TableBodyProps {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly hintIds: readonly (string | undefined)[];
  readonly isEnabled: boolean;
  readonly onRemove: (index: number) => void;
}

/**
 * The rows of a table, in blocks. It alone listens to the answers and the findings of all of them; a change in one row
 * asks only the rows of its block whether they are meant.
 */
export function TableBody(props: TableBodyProps) {
  const value = useValueAt(props.pointer);
  const found = useSelected((session) => session.findings.byItem(props.pointer));
  return useRowBlocks(isArray(value) ? value : []).map((block) => (
    <Block key={block.first} {...props} {...block} findings={block.items.map((_, at) => found.get(block.first + at))} />
  ));
}

interface BlockProps extends TableBodyProps, RowsInBlock<Json> {
  /** Those of each row. */
  readonly findings: readonly (readonly Finding[] | undefined)[];
}

function Rows({ first, items, isBusy, findings, ...shared }: BlockProps) {
  return (
    <RowBlock rows={items.length} isBusy={isBusy}>
      {items.map((item, at) => (
        // Rows hold no state of their own but what is being typed.
        <TableRow key={first + at} {...shared} item={item} index={first + at} findings={findings[at]} />
      ))}
    </RowBlock>
  );
}

/** Rows are drawn again when one of them, their place, or what was found in one of them changed. */
const Block = memo(
  Rows,
  (before, after) =>
    before.pointer === after.pointer &&
    before.columns === after.columns &&
    before.isEnabled === after.isEnabled &&
    before.isBusy === after.isBusy &&
    before.items.length === after.items.length &&
    before.items.every(
      (item, at) => item === after.items[at] && isSameFindings(before.findings[at], after.findings[at]),
    ),
);

import type { Json } from "../form/json.ts";
import { langOf } from "../lang-of.ts";
import type { Column } from "../renderers/columns.ts";
import { gridOf, TableHead } from "../renderers/table-head.tsx";
import { ReadRow } from "./read-row.tsx";
import { RowBlock } from "./row-block.tsx";
import { useRowBlocks } from "./use-row-blocks.ts";

export interface ReviewTableProps {
  readonly label: string;
  /** Id of the label's language where it is not the page's. */
  readonly language: string | undefined;
  readonly columns: readonly Column[];
  readonly items: readonly Json[];
}

/** The rows of a table to read. */
export function ReviewTable({ label, language, columns, items }: ReviewTableProps) {
  const blocks = useRowBlocks(items);
  return (
    <div className="table-frame">
      <table role="table" className="read" style={gridOf(columns, true)}>
        <caption lang={langOf(language)}>{label}</caption>
        <TableHead columns={columns} isRead />
        {blocks.map(({ first, items: rows, isBusy }) => (
          <RowBlock key={first} rows={rows.length} isBusy={isBusy}>
            {rows.map((item, at) => (
              // Nothing moves while it is read.
              <ReadRow key={first + at} item={item} index={first + at} columns={columns} />
            ))}
          </RowBlock>
        ))}
      </table>
    </div>
  );
}

import { memo, type FocusEvent } from "react";

import { afterPress } from "../after-press.ts";
import { isSameFindings } from "../findings-index.ts";
import { useChange } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import type { Json } from "../form/json.ts";
import { useWords } from "../language-context.tsx";
import { FindingText } from "../parts/finding-list.tsx";
import type { Column } from "./columns.ts";
import { findingId } from "./finding-id.ts";
import { labelFor } from "./label-for.ts";
import { TableCell } from "./table-cell.tsx";

export interface TableRowProps {
  readonly item: Json;
  readonly index: number;
  /** Pointer of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly hintIds: readonly (string | undefined)[];
  readonly findings: readonly Finding[] | undefined;
  readonly isEnabled: boolean;
  readonly onRemove: (index: number) => void;
}

const NONE: readonly Finding[] = [];

function Row({ item, index, pointer, columns, hintIds, findings = NONE, isEnabled, onRemove }: TableRowProps) {
  const row = `${pointer}/${index}`;
  const { lists } = useWords();
  // With the row, so that boxes to confirm in several rows have names of their own.
  const nameOf = (finding: Finding): string => lists.cell(labelFor(finding, row, columns) ?? lists.entry, index + 1);
  const change = useChange();
  const onBlur = (event: FocusEvent<HTMLTableRowElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    afterPress(() => change({ kind: "touch", pointers: [`${row}/`] }));
  };
  return (
    <>
      <tr role="row" onBlur={onBlur}>
        <th scope="row" role="rowheader" data-label={lists.row}>
          {index + 1}
        </th>
        {columns.map((column, at) => (
          <TableCell
            key={column.member}
            column={column}
            item={item}
            row={row}
            index={index}
            hintId={hintIds[at]}
            findings={findings}
            isEnabled={isEnabled}
          />
        ))}
        <td role="cell" className="cell-remove">
          <button
            type="button"
            className="remove"
            aria-label={lists.removeItem(lists.row, index + 1)}
            disabled={!isEnabled}
            onClick={() => onRemove(index)}
          >
            {lists.remove}
          </button>
        </td>
      </tr>
      {findings.length > 0 && (
        <tr role="row" className="row-findings">
          <td role="cell" colSpan={columns.length + 2}>
            {findings.map((finding) => (
              <div key={`${finding.pointer} ${finding.keyword}`} id={findingId(finding)}>
                <FindingText finding={finding} label={nameOf(finding)} />
              </div>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

/** A row is drawn again when its item, its place or what was found in it changed. */
export const TableRow = memo(
  Row,
  (before, after) =>
    before.item === after.item &&
    before.index === after.index &&
    before.pointer === after.pointer &&
    before.columns === after.columns &&
    before.isEnabled === after.isEnabled &&
    isSameFindings(before.findings, after.findings),
);

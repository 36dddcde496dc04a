import { memo, useRef, useState, type FocusEvent, type InputEvent } from "react";

import { afterLeaving, afterPress } from "../after-press.ts";
import { isSameFindings } from "../findings-index.ts";
import { useChange } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { isBlank } from "../form/is-blank.ts";
import type { Json } from "../form/json.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { Column } from "./columns.ts";
import { groupAt } from "./column-group.ts";
import { columnOf, labelFor } from "./label-for.ts";
import { firstSentence } from "./first-sentence.ts";
import { useIsNarrow } from "./narrow.ts";
import { RowFindings } from "./row-findings.tsx";
import { useSayFindings } from "./say-findings.ts";
import { TableCell } from "./table-cell.tsx";

export interface TableRowProps {
  readonly item: Json;
  readonly index: number;
  /** Pointer of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly hintIds: readonly (string | undefined)[];
  /** What the names of its inputs end with where there is more than one such table. */
  readonly within: string;
  /** What tells a row from the others, such as a name. */
  readonly tell: (item: Json) => string;
  readonly findings: readonly Finding[] | undefined;
  readonly isEnabled: boolean;
  readonly onRemove: (index: number) => void;
}

const NONE: readonly Finding[] = [];

function Row(props: TableRowProps) {
  const { item, index, pointer, columns, hintIds, within, tell, isEnabled, onRemove } = props;
  const row = `${pointer}/${index}`;
  const { lists, findings: said, summary } = useAllWords();
  // With the row, so that boxes to confirm in several rows have names of their own.
  const nameOf = (finding: Finding): string =>
    lists.cell(labelFor(finding, row, { columns, boxes: lists.boxes }) ?? lists.entry, index + 1) + within;
  const change = useChange();
  const isNarrow = useIsNarrow();
  const { shown: findings, ...say } = useSayFindings(props.findings ?? NONE, (it) => {
    const name = nameOf(it);
    // Whoever went on by keyboard has it behind them, or at the end of the row.
    const box = it.severity === "confirm" ? ` ${isNarrow ? said.boxBefore : summary.boxBelow}` : "";
    const [kind, rest] = [said.kinds[it.severity], `${firstSentence(it.message)}${box}`];
    const label = labelFor(it, row, { columns, boxes: lists.boxes }) ?? lists.entry;
    return { name, text: `${kind}: ${name}: ${rest}`, short: `${kind}: ${label}: ${rest}` };
  });
  const ofCell = (column: Column) =>
    findings.filter((finding) => isNarrow && columnOf(finding, row, columns) === column);
  const below = findings.filter((finding) => !isNarrow || columnOf(finding, row, columns) === undefined);
  // What is said of a value goes while it is typed anew, and may come back: its room stays, or all rows below would jump.
  const [room, setRoom] = useState(0);
  const told = useRef<HTMLTableRowElement>(null);
  const onInput = (event: InputEvent<HTMLTableRowElement>): void => {
    say.onInput(event);
    if (room === 0) setRoom(told.current?.getBoundingClientRect().height ?? 0);
  };
  const onBlur = (event: FocusEvent<HTMLTableRowElement>): void => {
    say.onBlur();
    afterPress(() => setRoom(0));
    // Nor does anybody wonder about a row they only came past.
    if (event.currentTarget.contains(event.relatedTarget) || isBlank(item)) return;
    afterLeaving(() => change({ kind: "touch", pointers: [`${row}/`] }));
  };
  return (
    <>
      <tr role="row" onFocus={say.onFocus} onBlur={onBlur} onInput={onInput}>
        <th scope="row" role="rowheader" data-label={lists.row}>
          {index + 1}
        </th>
        {columns.map((column, at) => (
          <TableCell
            key={column.member}
            column={column}
            item={item}
            row={row}
            name={lists.cell(column.label, index + 1) + within}
            hintId={hintIds[at]}
            findings={findings}
            isEnabled={isEnabled}
            group={groupAt(columns, at)}
          >
            <RowFindings findings={ofCell(column)} nameOf={nameOf} />
          </TableCell>
        ))}
        <td role="cell" className="cell-action">
          <button
            type="button"
            className="remove"
            aria-label={[lists.removeItem(`${lists.row} ${index + 1}`) + within, tell(item)].filter(Boolean).join(", ")}
            disabled={!isEnabled}
            // The second click of two on the row above was not meant for the row that came to stand there.
            onClick={({ detail }) => detail < 2 && onRemove(index)}
          >
            {isNarrow ? lists.removeItem(`${lists.row} ${index + 1}`) : lists.remove}
          </button>
        </td>
      </tr>
      {(below.length > 0 || room > 0) && (
        <tr
          role="row"
          className="row-findings"
          ref={told}
          style={room > 0 ? { minHeight: room } : undefined}
          aria-hidden={below.length === 0 || undefined}
        >
          <td role="cell" colSpan={columns.length + 2}>
            <RowFindings findings={below} nameOf={nameOf} />
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
    before.within === after.within &&
    before.isEnabled === after.isEnabled &&
    isSameFindings(before.findings, after.findings),
);

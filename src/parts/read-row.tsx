import type { ReactNode } from "react";

import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { groupAt } from "../renderers/column-group.ts";
import type { Column } from "../renderers/columns.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { BeforeValue } from "./before-value.tsx";
import { Digits } from "./digits.tsx";
import { showCell } from "./show-value.ts";

export interface ReadRowProps {
  readonly item: Json;
  readonly index: number;
  readonly columns: readonly Column[];
  /** What was handed in as this row, where that is something else. */
  readonly before?: Json | undefined;
  /** A cell behind those of the columns. */
  readonly children?: ReactNode;
}

/** A row of a table to read. */
export function ReadRow({ item, index, columns, before, children }: ReadRowProps) {
  const { lists, fields, review } = useAllWords();
  return (
    <tr role="row">
      <th scope="row" role="rowheader" data-label={lists.row}>
        {index + 1}
      </th>
      {columns.map((column, at) => {
        const { member, label, options, kind } = column;
        const text = showCell(column, item, fields);
        const was = before === undefined ? text : showCell(column, before, fields);
        return (
          <td
            key={member}
            role="cell"
            data-label={label}
            data-group={groupAt(columns, at)}
            className={
              kind.frame === "box" ? `cell-box ${jsonAt(item, member) === true ? "yes" : ""}`.trim() : undefined
            }
          >
            <Digits text={text ?? "–"} groups={options["group"]} />
            {was !== text && (
              <>
                {/* A pause to hear. */}
                <span style={{ fontSize: 0 }}>,</span>
                <BeforeValue text={was} groups={options["group"]} words={review} />
              </>
            )}
          </td>
        );
      })}
      {children}
    </tr>
  );
}

import type { ReactNode } from "react";

import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { groupAt } from "../renderers/column-group.ts";
import type { Column } from "../renderers/columns.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { Digits } from "./digits.tsx";
import { showValue } from "./show-value.ts";

export interface ReadRowProps {
  readonly item: Json;
  readonly index: number;
  readonly columns: readonly Column[];
  /** A cell behind those of the columns. */
  readonly children?: ReactNode;
}

/** A row of a table to read. */
export function ReadRow({ item, index, columns, children }: ReadRowProps) {
  const { lists, fields } = useAllWords();
  return (
    <tr role="row">
      <th scope="row" role="rowheader" data-label={lists.row}>
        {index + 1}
      </th>
      {columns.map(({ member, label, schema, options, kind }, at) => (
        <td
          key={member}
          role="cell"
          data-label={label}
          data-group={groupAt(columns, at)}
          className={kind.frame === "box" ? "cell-box" : undefined}
        >
          <Digits text={showValue(schema, jsonAt(item, member), fields) ?? "–"} groups={options["group"]} />
        </td>
      ))}
      {children}
    </tr>
  );
}

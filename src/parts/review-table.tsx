import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import type { Column } from "../renderers/columns.ts";
import { gridOf, TableHead } from "../renderers/table-head.tsx";
import { showValue } from "./show-value.ts";

export interface ReviewTableProps {
  readonly label: string;
  /** Id of the label's language where it is not the page's. */
  readonly language: string | undefined;
  readonly columns: readonly Column[];
  readonly items: readonly Json[];
}

/** The rows of a table to read. */
export function ReviewTable({ label, language, columns, items }: ReviewTableProps) {
  const { lists, fields } = useWords();
  return (
    <div className="table-frame">
      <table role="table" className="read" style={gridOf(columns, true)}>
        <caption lang={langOf(language)}>{label}</caption>
        <TableHead columns={columns} isRead />
        <tbody role="rowgroup">
          {items.map((item, index) => (
            // Nothing moves while it is read.
            <tr key={index} role="row">
              <th scope="row" role="rowheader" data-label={lists.row}>
                {index + 1}
              </th>
              {columns.map(({ member, label: name, schema, kind }) => (
                <td
                  key={member}
                  role="cell"
                  data-label={name}
                  className={kind.frame === "box" ? "cell-box" : undefined}
                >
                  {showValue(schema, jsonAt(item, member), fields) ?? "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

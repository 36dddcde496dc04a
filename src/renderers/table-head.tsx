import { InLanguage } from "../parts/in-language.tsx";
import { useAllWords } from "../words/use-all-words.ts";
import type { Column } from "./columns.ts";

export interface TableHeadProps {
  readonly columns: readonly Column[];
  /** What can be done with a row, in a column of its own at the end. */
  readonly action?: string;
}

/**
 * The head of a table; columns of one object stand under its title. Roles are written out wherever a stylesheet may
 * lay tables out as grids or blocks: some browsers forget then that they are tables.
 */
export function TableHead({ columns, action }: TableHeadProps) {
  const { lists } = useAllWords();
  const spans = spansOf(columns);
  const hasGroups = spans.some(({ group }) => group !== undefined);
  const rows = hasGroups ? 2 : 1;
  return (
    <thead role="rowgroup" className={hasGroups ? "titled" : undefined}>
      <tr role="row">
        <th scope="col" role="columnheader" rowSpan={rows} style={placeOf(0, 1, rows)}>
          <span className="visually-hidden">{lists.row}</span>
        </th>
        {spans.map(({ group, first, at, columns: inside }) =>
          group === undefined ? (
            <ColumnHead key={first.member} column={first} at={at} rows={rows} />
          ) : (
            <th
              key={first.member}
              scope="colgroup"
              role="columnheader"
              colSpan={inside.length}
              className="col-group"
              style={placeOf(at + 1, inside.length, 1)}
            >
              <InLanguage language={first.groupLanguage} text={group} />
            </th>
          ),
        )}
        {action !== undefined && (
          <th scope="col" role="columnheader" rowSpan={rows} style={placeOf(columns.length + 1, 1, rows)}>
            <span className="visually-hidden">{action}</span>
          </th>
        )}
      </tr>
      {hasGroups && (
        <tr role="row">
          {columns.map((column, at) =>
            column.group === undefined ? null : <ColumnHead key={column.member} column={column} at={at} rows={1} />,
          )}
        </tr>
      )}
    </thead>
  );
}

/** Of more rows than these the head stays in sight. */
export const SHORT_TABLE = 4;

/** The widths of a table's columns: the row's number, each column, and what can be done with a row. */
export function gridOf(columns: readonly Column[], hasAction = true): { readonly gridTemplateColumns: string } {
  const widths = columns.map(({ kind, schema }) => {
    // Room for the words in its head, as long as that leaves some for names.
    if (kind.frame === "box") return "clamp(5.5rem, var(--box-column, 13%), var(--box-most, 9rem))";
    return isShort(schema["maxLength"]) ? "7.25rem" : "minmax(0, 1fr)";
  });
  return {
    gridTemplateColumns: ["2.75rem", ...widths, ...(hasAction ? ["var(--action-column, 4.75rem)"] : [])].join(" "),
  };
}

/** Where a cell of the head stands in the table's grid; a lower row of the head begins below the groups. */
function placeOf(column: number, span: number, rows: number, row = 1) {
  return { gridColumn: `${column + 1} / span ${span}`, gridRow: `${row} / span ${rows}` };
}

interface ColumnHeadProps {
  readonly column: Column;
  /** Counts the columns from 0. */
  readonly at: number;
  readonly rows: number;
}

function ColumnHead({ column, at, rows }: ColumnHeadProps) {
  const { fields } = useAllWords();
  const { label, labelLanguage, isRequired, kind, group } = column;
  return (
    <th
      scope="col"
      role="columnheader"
      rowSpan={rows}
      className={kind.frame === "box" ? "head-box" : undefined}
      style={placeOf(at + 1, 1, rows, group === undefined ? 1 : 2)}
    >
      <InLanguage language={labelLanguage} text={label} />
      {!isRequired && kind.frame !== "box" && <span className="optional"> ({fields.optional})</span>}
    </th>
  );
}

interface Span {
  readonly group: string | undefined;
  readonly first: Column;
  /** Which column it begins with, from 0. */
  readonly at: number;
  readonly columns: readonly Column[];
}

/** Neighbouring columns of one group together, every other column alone. */
function spansOf(columns: readonly Column[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [at, column] of columns.entries()) {
    const last = spans.at(-1);
    const isSame = column.group !== undefined && last?.group === column.group;
    if (isSame) spans.splice(-1, 1, { ...last, columns: [...last.columns, column] });
    else spans.push({ group: column.group, first: column, at, columns: [column] });
  }
  return spans;
}

function isShort(maxLength: unknown): boolean {
  return typeof maxLength === "number" && maxLength <= 15;
}

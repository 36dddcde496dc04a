import { useWords } from "../language-context.tsx";
import { InLanguage } from "../parts/in-language.tsx";
import type { Column } from "./columns.ts";

export interface TableHeadProps {
  readonly columns: readonly Column[];
  /** Whether the table is only read: then there is nothing to remove. */
  readonly isRead?: boolean;
}

/** The head of a table; columns of one object stand under its title. */
export function TableHead({ columns, isRead = false }: TableHeadProps) {
  const spans = spansOf(columns);
  const words = useWords().lists;
  const hasGroups = spans.some(({ group }) => group !== undefined);
  const rows = hasGroups ? 2 : 1;
  return (
    <>
      <colgroup>
        <col className="col-row" />
        {columns.map(({ member, kind, schema }) => (
          <col key={member} className={`col-${kind.frame}${isShort(schema["maxLength"]) ? "-short" : ""}`} />
        ))}
        {!isRead && <col className="col-remove" />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={rows}>
            <span className="visually-hidden">{words.row}</span>
          </th>
          {spans.map(({ group, first, columns: inside }) =>
            group === undefined ? (
              <ColumnHead key={first.member} column={first} rows={rows} />
            ) : (
              <th key={first.member} scope="colgroup" colSpan={inside.length} className="col-group">
                <InLanguage language={first.groupLanguage} text={group} />
              </th>
            ),
          )}
          {!isRead && (
            <th scope="col" rowSpan={rows}>
              <span className="visually-hidden">{words.remove}</span>
            </th>
          )}
        </tr>
        {hasGroups && (
          <tr>
            {columns
              .filter(({ group }) => group !== undefined)
              .map((column) => (
                <ColumnHead key={column.member} column={column} rows={1} />
              ))}
          </tr>
        )}
      </thead>
    </>
  );
}

function ColumnHead({ column, rows }: { readonly column: Column; readonly rows: number }) {
  const { label, labelLanguage, isRequired, kind } = column;
  const { optional } = useWords().fields;
  return (
    <th scope="col" rowSpan={rows} className={kind.frame === "box" ? "head-box" : undefined}>
      <InLanguage language={labelLanguage} text={label} />
      {!isRequired && kind.frame !== "box" && <span className="optional"> ({optional})</span>}
    </th>
  );
}

interface Span {
  readonly group: string | undefined;
  readonly first: Column;
  readonly columns: readonly Column[];
}

/** Neighbouring columns of one group together, every other column alone. */
function spansOf(columns: readonly Column[]): readonly Span[] {
  const spans: Span[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    const isSame = column.group !== undefined && last?.group === column.group;
    if (isSame) spans.splice(-1, 1, { ...last, columns: [...last.columns, column] });
    else spans.push({ group: column.group, first: column, columns: [column] });
  }
  return spans;
}

function isShort(maxLength: unknown): boolean {
  return typeof maxLength === "number" && maxLength <= 15;
}

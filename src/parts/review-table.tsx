import type { Json } from "../form/json.ts";
import { useSelected } from "../form-context.ts";
import { nameItem } from "../item-name.ts";
import { namesAround } from "../place-name.ts";
import type { Column } from "../renderers/columns.ts";
import { fieldToMend } from "../renderers/field-to-mend.ts";
import { gridOf, SHORT_TABLE, TableHead } from "../renderers/table-head.tsx";
import { useNamingForm } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { ChangedMark } from "./changed-mark.tsx";
import { ChangeLink, type Placed } from "./change-link.tsx";
import { FaultMark } from "./fault-mark.tsx";
import { GoneItems } from "./gone-items.tsx";
import { InLanguage } from "./in-language.tsx";
import type { RowMark } from "./mark-rows.ts";
import { ReadRow } from "./read-row.tsx";
import { RowBlock } from "./row-block.tsx";
import { SkippableRows } from "./skippable-rows.tsx";
import { useRowBlocks } from "./use-row-blocks.ts";
import { useRowMarks } from "./use-row-marks.ts";

export interface ReviewTableProps {
  readonly label: string;
  /** Id of the label's language where it is not the page's. */
  readonly language: string | undefined;
  readonly columns: readonly Column[];
  readonly items: readonly Json[];
  /** Of the list. */
  readonly pointer: string;
  /** Goes to where a row is entered. */
  readonly onChoose: (place: Placed) => void;
}

/** The rows of a table to read. */
export function ReviewTable({ label, language, columns, items, pointer, onChoose }: ReviewTableProps) {
  const blocks = useRowBlocks(items);
  const { review } = useAllWords();
  const naming = useNamingForm();
  const found = useSelected(({ findings }) => findings.byItem(pointer));
  const answers = useSelected(({ state }) => state.answers);
  const within = namesAround(naming, answers, pointer)
    .map((name) => `, ${name}`)
    .join("");
  const { marks, gone } = useRowMarks({ pointer, columns, items });
  const [changed, added] = [countMarks(marks, "changed"), countMarks(marks, "added")];
  return (
    <>
      <SkippableRows count={items.length}>
        <div className="table-frame">
          <table role="table" className={items.length > SHORT_TABLE ? "read long" : "read"} style={gridOf(columns)}>
            <caption>
              <InLanguage language={language} text={label} />: {review.rows(items.length)}
              {changed + added > 0 && `, ${review.rowsMarked(changed, added)}`}
              {/* What is hidden by its place is read with a space before it. */}
              {within !== "" && <span style={{ fontSize: 0 }}>{within}</span>}
            </caption>
            <TableHead columns={columns} action={review.change} />
            {blocks.map(({ first, items: rows, isBusy }) => (
              <RowBlock key={first} rows={rows.length} isBusy={isBusy}>
                {rows.map((item, at) => (
                  // Nothing moves while it is read.
                  <ReadRow
                    key={first + at}
                    item={item}
                    index={first + at}
                    columns={columns}
                    before={marks[first + at]?.before}
                  >
                    <td role="cell" className="cell-action">
                      <FaultMark findings={found.get(first + at)} />
                      <ChangedMark kind={marks[first + at]?.kind} />
                      <ChangeLink
                        name={nameItem(naming, pointer, first + at, item)}
                        pointer={`${pointer}/${first + at}`}
                        target={fieldToMend(found.get(first + at), columns, `${pointer}/${first + at}`)}
                        onChoose={onChoose}
                      />
                    </td>
                  </ReadRow>
                ))}
              </RowBlock>
            ))}
          </table>
        </div>
      </SkippableRows>
      <GoneItems list={pointer} gone={gone} />
    </>
  );
}

function countMarks(marks: readonly (RowMark | undefined)[], kind: RowMark["kind"]): number {
  return marks.filter((mark) => mark?.kind === kind).length;
}

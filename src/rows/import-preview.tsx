import { Fragment } from "react";

import type { Finding } from "../form/finding.ts";
import { previewRowId } from "./fault-links.tsx";
import type { PlacedRow } from "./placed-rows.ts";
import { InLanguage } from "../parts/in-language.tsx";
import { ReadRow } from "../parts/read-row.tsx";
import { RowBlock } from "../parts/row-block.tsx";
import { useRowBlocks } from "../parts/use-row-blocks.ts";
import type { Column } from "../renderers/columns.ts";
import { labelFor } from "../renderers/label-for.ts";
import { gridOf, SHORT_TABLE, TableHead } from "../renderers/table-head.tsx";
import { useAllWords } from "../words/use-all-words.ts";

export interface ImportPreviewProps {
  readonly columns: readonly Column[];
  readonly rows: readonly PlacedRow[];
  /** What is found in each row, by its place in the list. */
  readonly faults: ReadonlyMap<number, readonly Finding[]>;
  /** Pointer of the list. */
  readonly list: string;
}

/** The rows to be taken over, each with what is found in it. */
export function ImportPreview({ columns, rows, faults, list }: ImportPreviewProps) {
  const { preview } = useAllWords().rows;
  const blocks = useRowBlocks(rows);
  return (
    // Reached by Tab, so that keys can scroll what is to be looked at.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" role="region" aria-label={preview} tabIndex={0}>
      <table role="table" className={rows.length > SHORT_TABLE ? "read long" : "read"} style={gridOf(columns, false)}>
        <TableHead columns={columns} />
        {blocks.map((block) => (
          <RowBlock key={block.first} rows={block.items.length} isBusy={block.isBusy}>
            {block.items.map(({ index, item }) => (
              <Fragment key={index}>
                <ReadRow item={item} index={index} columns={columns} />
                <FaultsRow findings={faults.get(index)} index={index} list={list} columns={columns} />
              </Fragment>
            ))}
          </RowBlock>
        ))}
      </table>
    </div>
  );
}

interface FaultsRowProps {
  readonly findings: readonly Finding[] | undefined;
  readonly index: number;
  readonly list: string;
  readonly columns: readonly Column[];
}

function FaultsRow({ findings, index, list, columns }: FaultsRowProps) {
  const { findings: said, lists } = useAllWords();
  const { kinds } = said;
  const { boxes } = lists;
  if (findings === undefined) return null;
  return (
    <tr role="row" className="row-findings">
      <td role="cell" colSpan={columns.length + 1}>
        {/* A row that takes the focus has no name; what is in it is read. */}
        <div id={previewRowId(index)} tabIndex={-1}>
          {findings.map((finding) => (
            <div key={`${finding.pointer} ${finding.keyword}`} className={`finding ${finding.severity}`}>
              <p>
                <span className="finding-kind">{kinds[finding.severity]}: </span>
                <strong>{labelFor(finding, `${list}/${index}`, { columns, boxes })}: </strong>
                <InLanguage language={finding.language} text={finding.message} />
              </p>
            </div>
          ))}
        </div>
      </td>
    </tr>
  );
}

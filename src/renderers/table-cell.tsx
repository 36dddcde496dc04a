import type { ReactNode } from "react";

import { idOf } from "../focus.ts";
import { useChange, useLoadedForm } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { isElementEnabled, isElementShown } from "../json-forms.ts";
import { useWords } from "../language-context.tsx";
import type { Column } from "./columns.ts";
import { findingId } from "./finding-id.ts";
import { useTidyBlur } from "./tidy-blur.ts";

export interface TableCellProps {
  readonly column: Column;
  readonly item: Json;
  /** Pointer of the row. */
  readonly row: string;
  readonly index: number;
  readonly hintId: string | undefined;
  /** Those of the whole row. */
  readonly findings: readonly Finding[];
  readonly isEnabled: boolean;
  /** The title of the columns that begin here. */
  readonly group: string | undefined;
  /** What stands below the input. */
  readonly children: ReactNode;
}

/** One input of a row. Its name tells column and row, since no visible label stands beside it. */
export function TableCell(props: TableCellProps) {
  const { column, item, row, index, hintId, findings, isEnabled, group, children } = props;
  const { element, member, label, schema, options, isRequired, kind } = column;
  const { ajv } = useLoadedForm();
  const { lists } = useWords();
  const change = useChange();
  const pointer = row + member;
  const value = jsonAt(item, member);
  const onBlur = useTidyBlur({ pointer, schema, value });
  // A column's own rule speaks about its row.
  const context = { answers: item, base: "", ajv };
  const own = findings.filter((finding) => finding.pointer === pointer);
  const describedBy = [hintId, ...own.map(findingId)].filter(Boolean).join(" ");
  return (
    <td role="cell" data-label={label} data-group={group} className={classOf(column, own)}>
      {isElementShown(element, context) && (
        <kind.Input
          id={idOf(pointer)}
          value={value}
          schema={schema}
          options={options}
          name={lists.cell(label, index + 1)}
          describedBy={describedBy === "" ? undefined : describedBy}
          isInvalid={own.some(({ severity, confirmed }) => severity !== "hint" && confirmed !== true)}
          isRequired={isRequired}
          isEnabled={isEnabled && isElementEnabled(element, context)}
          onChange={(next) => change({ kind: "set", pointer, value: next })}
          onBlur={onBlur}
        />
      )}
      {children}
    </td>
  );
}

/** A value that may well be right warns in the colour of its question, as in a field. */
function classOf({ kind }: Column, own: readonly Finding[]): string | undefined {
  const isAsked = own.length > 0 && own.every(({ severity }) => severity !== "error");
  const classes = [kind.frame === "box" && "cell-box", isAsked && "cell-asked"].filter(Boolean);
  return classes.length === 0 ? undefined : classes.join(" ");
}

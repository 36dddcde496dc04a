import type { ReactNode } from "react";

import { idOf } from "../focus.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { isElementEnabled, isElementShown } from "../json-forms.ts";
import type { Column } from "./columns.ts";
import { isReadOnly } from "./control-view.ts";
import { findingId } from "./finding-id.ts";
import { useEntering } from "./entering.ts";

export interface TableCellProps {
  readonly column: Column;
  readonly item: Json;
  /** Pointer of the row. */
  readonly row: string;
  /** Of the input: it tells column and row, since no visible label stands beside it. */
  readonly name: string;
  readonly hintId: string | undefined;
  /** Those of the whole row. */
  readonly findings: readonly Finding[];
  readonly isEnabled: boolean;
  /** The title of the columns that begin here. */
  readonly group: string | undefined;
  /** What stands below the input. */
  readonly children: ReactNode;
}

/** One input of a row. */
export function TableCell(props: TableCellProps) {
  const { column, item, row, name, hintId, findings, isEnabled, group, children } = props;
  const { element, member, label, schema, options, isRequired, kind } = column;
  const { ajv } = useLoadedForm();
  const pointer = row + member;
  const value = jsonAt(item, member);
  const entering = useEntering({ pointer, schema, value });
  // A column's own rule speaks about its row.
  const context = { answers: item, base: "", ajv };
  const own = findings.filter((finding) => finding.pointer === pointer);
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  const ofGroup = findings.filter((finding) => finding.pointer === parent && parent !== row);
  // Heard once, on coming to the first input of the group.
  const told = group === undefined ? own : [...ofGroup, ...own];
  const describedBy = [hintId, ...told.map(findingId)].filter(Boolean).join(" ");
  return (
    <td role="cell" data-label={label} data-group={group} className={classOf(column, own)}>
      {isElementShown(element, context) && (
        <kind.Input
          id={idOf(pointer)}
          value={value}
          schema={schema}
          options={options}
          name={name}
          describedBy={describedBy === "" ? undefined : describedBy}
          isInvalid={[...ofGroup, ...own].some(({ severity, confirmed }) => severity !== "hint" && confirmed !== true)}
          isRequired={isRequired}
          isEnabled={isEnabled && isElementEnabled(element, context) && !isReadOnly(column)}
          {...entering}
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

import { listControls } from "../../src/form/controls.ts";
import type { Definition } from "../../src/form/definition.ts";
import type { Json } from "../../src/form/json.ts";
import { sheetItem, type Sheet } from "../../src/form/paper-sheets.ts";
import { toTable, toControlNodes } from "./control-nodes.ts";
import { labelOf } from "./label.ts";
import type { PageNode } from "./page-context.ts";
import { toNodes } from "./page-tree.ts";

/** What is printed on a sheet of its own where the form has no layout: the controls beside the list, then its rows. */
export function toSheetTree(
  sheet: Sheet,
  { revision, answers, blank }: { readonly revision: Definition; readonly answers: Json; readonly blank: boolean },
): readonly PageNode[] {
  const { list, pattern } = sheet;
  if (list === undefined || pattern === undefined) return [];
  const context = { definition: revision, answers, blank, base: "", depth: 0, draw: toNodes };
  const item = pattern.slice(0, pattern.lastIndexOf("/"));
  const controls = listControls(revision);
  const beside = controls.filter(
    (control) =>
      control.pattern.startsWith(`${item}/`) &&
      control.pattern !== pattern &&
      !control.pattern.slice(item.length + 1).includes("/") &&
      item !== "",
  );
  const columns = controls
    .map((control) => control.pattern)
    .filter((it, _, all) => it.startsWith(`${pattern}/*/`) && !all.some((other) => other.startsWith(`${it}/`)));
  const table = toTable(
    { label: labelOf(revision, pattern), pointer: list, columns, rows: sheet.first + sheet.rows },
    context,
  );
  const rows = Array.isArray(table["rows"]) ? table["rows"].slice(sheet.first) : [];
  return [
    ...beside.flatMap((control) =>
      toControlNodes(control.element, sheetItem(sheet) + control.pattern.slice(item.length), context),
    ),
    { ...table, rows, blankRows: sheet.room - rows.length },
  ];
}

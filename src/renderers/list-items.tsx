import type { Schema, UiElement } from "../form/definition.ts";
import { Cards } from "./cards.tsx";
import type { Column } from "./columns.ts";
import type { ControlFrame } from "./control-view.ts";
import { Table } from "./table.tsx";

export interface ListItemsProps {
  readonly view: ControlFrame;
  /** The columns of a table; without them the items are cards. */
  readonly columns: readonly Column[] | undefined;
  readonly detail: UiElement;
  readonly itemSchema: Schema;
}

/** The items of a list, as rows of a table or as cards. */
export function ListItems({ view, columns, detail, itemSchema }: ListItemsProps) {
  return columns === undefined ? (
    <Cards view={view} detail={detail} itemSchema={itemSchema} />
  ) : (
    <Table view={view} columns={columns} />
  );
}

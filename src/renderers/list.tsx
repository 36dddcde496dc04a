import { and, rankWith, schemaMatches, uiTypeIs } from "@jsonforms/core";
import { useMemo } from "react";

import { useLoadedForm } from "../form-context.ts";
import { isObject } from "../form/json.ts";
import { toPattern } from "../form/pointer.ts";
import { locate } from "../form/scope.ts";
import { prefetched } from "../prefetched.tsx";
import { findDetail, listColumns } from "./columns.ts";
import { useControlFrame } from "./control-view.ts";
import { OWN_RANK, type Renderer, type RendererProps } from "./renderer.ts";

const { View: ListItems, fetch } = prefetched(async () => (await import("./list-items.tsx")).ListItems);

/** Fetches what draws a list's items before one is shown. */
export const fetchListItems = fetch;

/** A list of objects: a table where its items are plain inputs (or `options.layout` says so), else cards. */
function ListRenderer(props: RendererProps) {
  const view = useControlFrame(props);
  const { schema } = useLoadedForm();
  const pattern = toPattern(view.pointer);
  const detail = useMemo(() => findDetail(schema, pattern, view.options), [schema, pattern, view.options]);
  const columns = useMemo(() => listColumns(schema, pattern, view.options), [schema, pattern, view.options]);
  if (!view.isShown) return null;
  return (
    <ListItems
      view={view}
      columns={columns}
      detail={detail}
      itemSchema={locate(schema, `${pattern}/*`)?.schema ?? {}}
    />
  );
}

export const list: Renderer = {
  tester: rankWith(
    OWN_RANK,
    and(
      uiTypeIs("Control"),
      schemaMatches((schema, root) => schema.type === "array" && isObjectSchema(schema.items, root)),
    ),
  ),
  renderer: ListRenderer,
};

function isObjectSchema(items: unknown, root: unknown): boolean {
  if (!isObject(items)) return false;
  const reference = items["$ref"];
  const target =
    typeof reference === "string" && isObject(root) ? locate({ ...root, $ref: reference }, "")?.schema : items;
  return isObject(target) && (target["type"] === "object" || isObject(target["properties"]));
}

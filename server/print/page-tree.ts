import { childrenOf } from "../../src/form/controls.ts";
import type { UiElement } from "../../src/form/definition.ts";
import { isArray, isObject } from "../../src/form/json.ts";
import { listSheetLists } from "../../src/form/paper-sheets.ts";
import { toPattern } from "../../src/form/pointer.ts";
import { toPointer } from "../../src/form/scope.ts";
import { toControlNodes } from "./control-nodes.ts";
import type { PageContext, PageNode } from "./page-context.ts";

const MOST_NESTING = 8;

/** The blocks of a form in the order of its UI schema; lists with sheets of their own are left to those sheets. */
export function toPageTree(context: Pick<PageContext, "definition" | "answers" | "blank">): readonly PageNode[] {
  return toNodes(context.definition.uiSchema, { ...context, base: "", depth: 0, draw: toNodes });
}

/** The blocks one element of the UI schema makes. */
export function toNodes(element: UiElement, context: PageContext): readonly PageNode[] {
  if (context.depth > MOST_NESTING) return [];
  const nodes = visit(element, context);
  const isConditional = isObject(element["rule"]) && !context.blank;
  return isConditional && !nodes.some(hasValue) ? [] : nodes;
}

function visit(element: UiElement, context: PageContext): readonly PageNode[] {
  switch (element.type) {
    case "Presence":
      return [];
    case "Note":
      return [{ kind: "note", name: String(element["note"]) }];
    case "Label":
      return typeof element["text"] === "string" ? [{ kind: "text", text: element["text"] }] : [];
    default:
      return typeof element["scope"] === "string"
        ? control(element, element["scope"], context)
        : layout(element, context);
  }
}

function layout(element: UiElement, context: PageContext): readonly PageNode[] {
  const children = childrenOf(element).flatMap((child) => toNodes(child, context));
  if (children.length === 0) return [];
  if (element.type === "HorizontalLayout") return [{ kind: "row", children }];
  const label = element["label"];
  return typeof label === "string" && label !== "" ? [{ kind: "group", label, children }] : children;
}

function control(element: UiElement, scope: string, context: PageContext): readonly PageNode[] {
  const pointer = context.base + toPointer(scope);
  const pattern = toPattern(pointer);
  const own = listSheetLists(context.definition);
  if (own.some((list) => `${list.pattern}/`.startsWith(`${pattern}/`))) return [];
  return toControlNodes(element, pointer, context);
}

/** Tells whether anything was entered in a block or below it. */
function hasValue(node: PageNode): boolean {
  if (node["text"] !== undefined && node["text"] !== null && node.kind === "field") return true;
  if (node["on"] === true || (isArray(node["rows"]) && node["rows"].length > 0)) return true;
  const options = node["options"];
  if (isArray(options) && options.some((option) => isObject(option) && option["on"] === true)) return true;
  const children = node["children"];
  return isArray(children) && children.some((child) => isObject(child) && hasValue({ kind: "", ...child }));
}

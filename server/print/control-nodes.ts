import { listControls } from "../../src/form/controls.ts";
import type { UiElement } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { toPattern } from "../../src/form/pointer.ts";
import { locate } from "../../src/form/scope.ts";
import { choicesAt, labelOf, type Choice } from "./label.ts";
import { detailOf, valueOf, type PageContext, type PageNode } from "./page-context.ts";
import { valueText } from "./value-text.ts";

/** More choices than this are printed as the chosen text only. */
const MOST_BOXES = 8;
/** Rows with more columns than this are printed as groups, one below the other. */
const MOST_COLUMNS = 7;
/** Empty rows of a table on a form for the pen. */
const BLANK_ROWS = 5;

/** The blocks a control makes, by what the schema says about its place. */
export function toControlNodes(element: UiElement, pointer: string, context: PageContext): readonly PageNode[] {
  const { definition } = context;
  const pattern = toPattern(pointer);
  const schema = locate(definition.schema, pattern)?.schema ?? {};
  const label = labelOf(definition, pattern, element);
  const value = valueOf(pointer, context);
  const choices = choicesAt(definition, pattern);
  if (choices.length > 0 && choices.length <= MOST_BOXES) {
    return [{ kind: "choice", label, options: optionsOf(choices, value === undefined ? [] : [value]), pointer }];
  }
  if (schema["type"] === "boolean") return [{ kind: "check", label, on: value === true, pointer }];
  if (isArray(value) || schema["type"] === "array") return listNodes({ element, pointer, label }, context);
  if (isObject(value) || "properties" in schema) {
    const children = context.draw(detailOf(element, pattern, context), { ...inside(context), base: pointer });
    return label === "" ? children : [{ kind: "group", label, children }];
  }
  const isLong = isObject(element["options"]) && element["options"]["multi"] === true;
  return [{ kind: "field", label, text: valueText(definition, pattern, value), pointer, long: isLong }];
}

function inside(context: PageContext): PageContext {
  return { ...context, depth: context.depth + 1 };
}

/** The choices with those ticked that were made; what was entered but is not on offer is printed as it stands. */
function optionsOf(choices: readonly Choice[], chosen: readonly Json[]) {
  const offered = choices.map(({ label, value }) => ({ label, on: chosen.includes(value) }));
  const others = chosen.filter(
    (it) => !choices.some(({ value }) => value === it) && typeof it !== "object" && it !== "",
  );
  return [...offered, ...others.map((value) => ({ label: String(value), on: true }))];
}

interface ListControl {
  readonly element: UiElement;
  readonly pointer: string;
  readonly label: string;
}

function listNodes(list: ListControl, context: PageContext): readonly PageNode[] {
  const { definition } = context;
  const { label, pointer, element } = list;
  const item = `${toPattern(pointer)}/*`;
  const value = valueOf(pointer, context);
  const choices = choicesAt(definition, item);
  if (choices.length > 0) {
    return [{ kind: "choice", label, options: optionsOf(choices, isArray(value) ? value : []), pointer }];
  }
  const columns = columnsOf(item, context);
  const rows = isArray(value) ? value.length : 0;
  if (columns.length === 0) {
    return [{ kind: "field", label, text: valueText(definition, toPattern(pointer), value), pointer, long: true }];
  }
  if (columns.length <= MOST_COLUMNS) return [toTable({ label, pointer, columns, rows }, context)];
  const detail = detailOf(element, item, context);
  const children = Array.from({ length: Math.max(rows, 1) }, (_, index) => ({
    kind: "group",
    label: `${label} ${index + 1}`,
    children: context.draw(detail, { ...inside(context), base: `${pointer}/${index}` }),
  }));
  return [{ kind: "group", label, children }];
}

function columnsOf(item: string, { definition }: PageContext): readonly string[] {
  const below = listControls(definition)
    .map(({ pattern }) => pattern)
    .filter((pattern) => pattern.startsWith(`${item}/`));
  return [...new Set(below.filter((pattern) => !below.some((other) => other.startsWith(`${pattern}/`))))];
}

interface Table {
  readonly label: string;
  readonly pointer: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** A table of `rows` rows of the list at `pointer`; on a form for the pen it has empty ones. */
export function toTable({ label, pointer, columns, rows }: Table, context: PageContext): PageNode {
  const item = `${toPattern(pointer)}/*`;
  const cells = (row: string) => columns.map((pattern) => toCell(pattern, row + pattern.slice(item.length), context));
  return {
    kind: "table",
    label,
    columns: columns.map((pattern) => labelOf(context.definition, pattern)),
    rows: Array.from({ length: rows }, (_, index) => cells(`${pointer}/${index}`)),
    blankRows: rows === 0 || context.blank ? BLANK_ROWS : 0,
  };
}

function toCell(pattern: string, pointer: string, context: PageContext) {
  const value = valueOf(pointer, context);
  const isCheck = locate(context.definition.schema, pattern)?.schema["type"] === "boolean";
  if (isCheck) return { on: value === true, text: null, pointer };
  return { on: null, text: valueText(context.definition, pattern, value), pointer };
}

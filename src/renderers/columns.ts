import type { RankedTester } from "@jsonforms/core";

import { childrenOf, isUiElement } from "../form/controls.ts";
import type { Schema, UiElement } from "../form/definition.ts";
import { isObject, type JsonObject } from "../form/json.ts";
import { locate, toPointer } from "../form/scope.ts";
import { asJsonSchema, asUiSchema } from "../json-forms.ts";
import { describeControl, titleLanguageOf, titleOf } from "./control-view.ts";
import { inputs } from "./inputs.ts";
import type { InputKind } from "./renderer.ts";

/** A column of a table: one control of the array's detail. */
export interface Column {
  readonly element: UiElement;
  /** Pointer of its value from the row on. */
  readonly member: string;
  readonly label: string;
  /** Ids of the languages of label, hint and group where they are not the form's. */
  readonly labelLanguage: string | undefined;
  readonly hint: string | undefined;
  readonly hintLanguage: string | undefined;
  readonly groupLanguage: string | undefined;
  /** The title of the object the member lies in, where that is not the row itself. */
  readonly group: string | undefined;
  readonly schema: Schema;
  readonly options: JsonObject;
  readonly isRequired: boolean;
  readonly kind: InputKind;
}

/** How each item of the array at `pattern` is drawn: its `options.detail`, else a control for each property. */
export function findDetail(root: Schema, pattern: string, options: JsonObject): UiElement {
  if (isUiElement(options["detail"])) return options["detail"];
  const properties = locate(root, `${pattern}/*`)?.schema["properties"];
  const names = isObject(properties) ? Object.keys(properties) : [];
  return {
    type: "VerticalLayout",
    elements: names.map((name) => ({ type: "Control", scope: `#/properties/${name}` })),
  };
}

/** The columns of a table for the array at `pattern`, or `undefined` when its detail holds more than plain inputs. */
function findColumns(root: Schema, pattern: string, detail: UiElement): readonly Column[] | undefined {
  const controls = flatten(detail);
  const columns = controls.map((element) => findColumn(root, `${pattern}/*`, element));
  return columns.every((column) => column !== undefined) && columns.length > 0 ? columns : undefined;
}

/** The columns of the list at `pattern` where it is drawn as a table; none for one of cards (or `options.layout` says so). */
export function listColumns(root: Schema, pattern: string, options: JsonObject): readonly Column[] | undefined {
  if (options["layout"] === "cards") return undefined;
  return findColumns(root, pattern, findDetail(root, pattern, options));
}

function flatten(element: UiElement): readonly UiElement[] {
  const isLayout = ["VerticalLayout", "HorizontalLayout", "Group"].includes(element.type);
  return isLayout && element["rule"] === undefined ? childrenOf(element).flatMap(flatten) : [element];
}

function findColumn(root: Schema, row: string, element: UiElement): Column | undefined {
  if (element.type !== "Control" || typeof element["scope"] !== "string") return undefined;
  const member = toPointer(element["scope"]);
  const kind = findInput(root, row, element);
  // A group of inputs needs a legend; a table cell has no room for one.
  if (kind === undefined || kind.frame === "group") return undefined;
  const parent = member.slice(0, member.lastIndexOf("/"));
  const parentSchema = locate(root, row + parent)?.schema ?? {};
  const { pointer: _pointer, ...described } = describeControl(root, row + member, element);
  const group = parent === "" ? undefined : titleOf(parentSchema, parent);
  return { element, member, kind, ...described, group, groupLanguage: titleLanguageOf(parentSchema) };
}

/** The input that fits a control best; `base` is the place of the object it belongs to. */
function findInput(root: Schema, base: string, element: UiElement): InputKind | undefined {
  const parent = asJsonSchema(locate(root, base)?.schema ?? {});
  const rank = (tester: RankedTester): number =>
    tester(asUiSchema(element), parent, { rootSchema: asJsonSchema(root), config: {} });
  return inputs.filter(({ tester }) => rank(tester) > 0).toSorted((a, b) => rank(b.tester) - rank(a.tester))[0];
}

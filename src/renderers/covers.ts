import { childrenOf } from "../form/controls.ts";
import type { Schema, UiElement } from "../form/definition.ts";
import { isObject } from "../form/json.ts";
import { locate, toPointer } from "../form/scope.ts";
import { asJsonSchema, asUiSchema } from "../json-forms.ts";
import { findDetail } from "./columns.ts";
import { list } from "./list.tsx";
import { renderers } from "./renderers.ts";

/** Tells whether our own renderers draw every element of a UI schema, those of array details included. */
export function coversAll(element: UiElement, root: Schema, base = ""): boolean {
  const parent = asJsonSchema(locate(root, base)?.schema ?? {});
  const context = { rootSchema: asJsonSchema(root), config: {} };
  const best = renderers.find(({ tester }) => tester(asUiSchema(element), parent, context) > 0);
  if (best === undefined) return false;
  if (best === list) return coversItems(element, root, base);
  return childrenOf(element).every((child) => coversAll(child, root, base));
}

function coversItems(element: UiElement, root: Schema, base: string): boolean {
  const pattern = base + toPointer(String(element["scope"]));
  const options = isObject(element["options"]) ? element["options"] : {};
  return coversAll(findDetail(root, pattern, options), root, `${pattern}/*`);
}

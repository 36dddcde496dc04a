import { isUiElement } from "../../src/form/controls.ts";
import type { Definition, UiElement } from "../../src/form/definition.ts";
import { isObject, type Json, type JsonObject } from "../../src/form/json.ts";
import { formatPointer, valueAt } from "../../src/form/pointer.ts";
import { locate } from "../../src/form/scope.ts";

/**
 * One block of a paper nobody made a layout for. `kind` is one of `group`, `row`, `field`, `check`, `choice`, `table`,
 * `note`, `text`; the default layout has a way to print each.
 */
export interface PageNode extends JsonObject {
  readonly kind: string;
}

/** What the walk over the UI schema carries along. */
export interface PageContext {
  readonly definition: Definition;
  readonly answers: Json;
  readonly blank: boolean;
  /** Pointer of the object whose controls are walked. */
  readonly base: string;
  readonly depth: number;
  /** Makes the blocks of an element below a control. */
  readonly draw: (element: UiElement, context: PageContext) => readonly PageNode[];
}

/** The element that draws what stands below a control: its detail, or one control per property of the schema. */
export function detailOf(element: UiElement, pattern: string, { definition }: PageContext): UiElement {
  const detail = isObject(element["options"]) ? element["options"]["detail"] : undefined;
  if (isUiElement(detail)) return detail;
  const properties = locate(definition.schema, pattern)?.schema["properties"];
  const names = isObject(properties) ? Object.keys(properties) : [];
  const elements = names.map((name) => ({ type: "Control", scope: `#${formatPointer(["properties", name])}` }));
  return { type: "VerticalLayout", elements };
}

/** The value at a pointer of the walk. */
export function valueOf(pointer: string, { answers }: PageContext): Json | undefined {
  const value = valueAt(answers, pointer);
  // What stands in JSON answers is JSON; `valueAt` also serves values that were never checked to be.
  return value as Json | undefined;
}

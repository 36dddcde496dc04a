/** The one place where our types meet those of JSON Forms, which are narrower than what it reads. */
import { isEnabled, isVisible, type JsonFormsCore, type JsonSchema, type UISchemaElement } from "@jsonforms/core";

import type { Schema, UiElement } from "./form/definition.ts";
import type { Finding } from "./form/finding.ts";
import type { Json } from "./form/json.ts";
import type { PackAjv } from "./form/pack-ajv.ts";
import { formatPointer, parsePointer } from "./form/pointer.ts";

type Ajv = NonNullable<JsonFormsCore["ajv"]>;
type JsonFormsError = NonNullable<JsonFormsCore["errors"]>[number];

/** JSON Forms types a whole Ajv and calls only `compile` and `validate`. */
export function asAjv(ajv: PackAjv): Ajv {
  return ajv as unknown as Ajv;
}

/** JSON Forms types each kind of element; at run time it is the JSON of the UI schema. */
export function asUiSchema(element: UiElement): UISchemaElement {
  return element as unknown as UISchemaElement;
}

/** JSON Forms types schemas as mutable; it changes none. */
export function asJsonSchema(schema: Schema): JsonSchema {
  return schema as unknown as JsonSchema;
}

/** JSON Forms writes a place as member names joined by dots. */
export function toPath(pointer: string): string {
  return parsePointer(pointer).join(".");
}

export function fromPath(path: string | undefined): string {
  return path === undefined || path === "" ? "" : formatPointer(path.split("."));
}

/** Where a UI rule is evaluated. */
export interface RuleContext {
  readonly answers: Json;
  /** Pointer of the object the element draws. */
  readonly base: string;
  readonly ajv: PackAjv;
}

/** Whether the element's own rule, if it has one, shows it. */
export function isElementShown(element: UiElement, { answers, base, ajv }: RuleContext): boolean {
  return element["rule"] === undefined || isVisible(asUiSchema(element), answers, toPath(base), asAjv(ajv), {});
}

/** Whether the element's own rule, if it has one, lets it be changed. */
export function isElementEnabled(element: UiElement, { answers, base, ajv }: RuleContext): boolean {
  return element["rule"] === undefined || isEnabled(asUiSchema(element), answers, toPath(base), asAjv(ajv), {});
}

/** A finding in the shape in which JSON Forms looks for the errors of a control. */
export function asJsonFormsError({ pointer, message }: Finding): JsonFormsError {
  return { instancePath: pointer, message, keyword: "finding", schemaPath: "", params: {} };
}

import type { Definition, Schema, UiElement } from "./definition.ts";
import { isArray, isObject, type JsonObject } from "./json.ts";
import { locate, toPointer } from "./scope.ts";

/** A control of the UI schema and the place in the answers it asks for. */
export interface Control {
  /** JSON Pointer with `*` for array items. */
  readonly pattern: string;
  readonly element: UiElement;
  /** Index of the step it stands on, from 0. */
  readonly step: number;
}

const MOST_NESTING = 8;
const cache = new WeakMap<UiElement, readonly Control[]>();

/**
 * Every control in the order of the page: those written in the UI schema, and below an array or object control those
 * of its `options.detail`, or where it has none one for each property its schema has.
 */
export function listControls({ schema, uiSchema }: Pick<Definition, "schema" | "uiSchema">): readonly Control[] {
  const known = cache.get(uiSchema);
  if (known !== undefined) return known;
  const steps = listSteps(uiSchema);
  const controls = steps.flatMap((element, step) => [...controlsOf(element, { schema, step, base: "", depth: 0 })]);
  cache.set(uiSchema, controls);
  return controls;
}

/** The steps of a form: the categories of its `Categorization`, or the whole UI schema where it has none. */
export function listSteps(uiSchema: UiElement): readonly UiElement[] {
  if (uiSchema.type !== "Categorization") return [uiSchema];
  return childrenOf(uiSchema).flatMap((child) => (child.type === "Categorization" ? listSteps(child) : [child]));
}

/** Whether anything is asked for in an element, or only something told. */
export function isAsking(element: UiElement): boolean {
  const children = childrenOf(element);
  if (children.length > 0) return children.some(isAsking);
  return !["Note", "Label"].includes(element.type);
}

/** The step on which the control for `pointer` stands: the control nearest to it, else the first step. */
export function findStep(definition: Pick<Definition, "schema" | "uiSchema">, pattern: string): number {
  const known = steps.get(definition.uiSchema) ?? new Map<string, number>();
  steps.set(definition.uiSchema, known);
  const step = known.get(pattern) ?? searchStep(definition, pattern);
  if (known.size < MOST_KNOWN) known.set(pattern, step);
  return step;
}

/** Answers can hold any number of member names that no control asks for. */
const MOST_KNOWN = 5_000;

const steps = new WeakMap<UiElement, Map<string, number>>();

function searchStep(definition: Pick<Definition, "schema" | "uiSchema">, pattern: string): number {
  const nearest = listControls(definition)
    .filter((control) => pattern === control.pattern || pattern.startsWith(`${control.pattern}/`))
    .toSorted((a, b) => b.pattern.length - a.pattern.length)[0];
  return nearest?.step ?? listControls(definition).find((it) => it.pattern.startsWith(`${pattern}/`))?.step ?? 0;
}

/** The elements directly inside a layout. */
export function childrenOf(element: JsonObject): readonly UiElement[] {
  const elements = element["elements"];
  return isArray(elements) ? elements.filter(isUiElement) : [];
}

/** Tells whether a value has the shape of a UI schema element. */
export function isUiElement(value: unknown): value is UiElement {
  return isObject(value) && typeof value["type"] === "string";
}

interface Within {
  readonly schema: Schema;
  readonly step: number;
  readonly base: string;
  readonly depth: number;
}

function* controlsOf(element: UiElement, within: Within): Generator<Control> {
  const scope = element["scope"];
  if (typeof scope === "string" && within.depth < MOST_NESTING) {
    const pattern = within.base + toPointer(scope);
    yield { pattern, element, step: within.step };
    if (element.type !== "Presence") yield* controlsBelow(element, { ...within, base: pattern });
  }
  for (const child of childrenOf(element)) yield* controlsOf(child, within);
}

function* controlsBelow(element: UiElement, within: Within): Generator<Control> {
  const inside = { ...within, depth: within.depth + 1, base: itemBase(within) };
  const detail = isObject(element["options"]) ? element["options"]["detail"] : undefined;
  if (isUiElement(detail)) return yield* controlsOf(detail, inside);
  const properties = locate(within.schema, inside.base)?.schema["properties"];
  for (const name of isObject(properties) ? Object.keys(properties) : []) {
    yield* controlsOf({ type: "Control", scope: `#/properties/${name}` }, inside);
  }
}

function itemBase({ schema, base }: Within): string {
  return isObject(locate(schema, base)?.schema["items"]) ? `${base}/*` : base;
}

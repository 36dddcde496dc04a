import { evalVisibility, type UISchemaElement } from "@jsonforms/core";

import { childrenOf, isUiElement } from "./controls.ts";
import type { Definition, UiElement } from "./definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import type { Pack } from "./pack.ts";
import { createPackAjv, type PackAjv } from "./pack-ajv.ts";
import { formatPointer, parsePointer, valueAt } from "./pointer.ts";
import { factsAt } from "./schema-facts.ts";
import { toPointer } from "./scope.ts";

const MOST_ROUNDS = 10;

/**
 * Removes what the page hides: the values of controls that a UI rule (SHOW, HIDE) makes invisible, unless another
 * control shows the same member. An optional object that loses its last member so goes too. Repeats while a removal
 * hides more.
 */
export function pruneHidden(definition: Definition, pack: Pack, answers: Json): Json {
  if (!hasRule(definition.uiSchema)) return answers;
  const ajv = ajvFor(definition, pack);
  let pruned = answers;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const gone = findHidden({ ajv, uiSchema: definition.uiSchema, answers: pruned });
    if (gone.length === 0) return pruned;
    for (const pointer of gone) pruned = without(definition, pruned, parsePointer(pointer)) ?? {};
  }
  return pruned;
}

const ajvs = new WeakMap<UiElement, { readonly pack: Pack; readonly ajv: PackAjv }>();

function ajvFor(definition: Definition, pack: Pack): PackAjv {
  const known = ajvs.get(definition.uiSchema);
  if (known?.pack === pack) return known.ajv;
  const ajv = createPackAjv(definition, pack);
  ajvs.set(definition.uiSchema, { pack, ajv });
  return ajv;
}

interface Hidable {
  readonly ajv: PackAjv;
  readonly uiSchema: UiElement;
  readonly answers: Json;
}

/** The members that have a value, stand on a hidden control and on no shown one. */
function findHidden({ ajv, uiSchema, answers }: Hidable): readonly string[] {
  const places = { hidden: new Set<string>(), shown: new Set<string>() };
  collect(uiSchema, { ajv, answers, base: "", visible: true, everything: false, ...places });
  const filled = [...places.hidden].filter((pointer) => has(answers, pointer));
  if (filled.length === 0) return [];
  collect(uiSchema, { ajv, answers, base: "", visible: true, everything: true, ...places });
  return filled.filter((pointer) => !places.shown.has(pointer));
}

const ruled = new WeakMap<UiElement, boolean>();

/** Whether a rule stands anywhere in the element: asked at every check, of every row there is. */
function hasRule(element: UiElement): boolean {
  const known = ruled.get(element);
  if (known !== undefined) return known;
  const detail = detailOf(element);
  const inside = detail === undefined ? childrenOf(element) : [detail, ...childrenOf(element)];
  const holds = isObject(element["rule"]) || inside.some(hasRule);
  ruled.set(element, holds);
  return holds;
}

function has(answers: Json, pointer: string): boolean {
  return valueAt(answers, pointer) !== undefined;
}

interface Here {
  readonly ajv: PackAjv;
  readonly answers: Json;
  readonly base: string;
  readonly visible: boolean;
  /** Whether to visit also what no rule can hide: costs a walk over all rows. */
  readonly everything: boolean;
  readonly hidden: Set<string>;
  readonly shown: Set<string>;
}

function collect(element: UiElement, here: Here): void {
  if (here.visible && !here.everything && !hasRule(element)) return;
  const visible = here.visible && isVisible(element, here);
  const scope = element["scope"];
  if (typeof scope === "string") {
    const pointer = here.base + toPointer(scope);
    (visible ? here.shown : here.hidden).add(pointer);
    if (visible) collectItems(element, { ...here, base: pointer });
  }
  for (const child of childrenOf(element)) collect(child, { ...here, visible });
}

function collectItems(element: UiElement, here: Here): void {
  const detail = detailOf(element);
  const value = valueAt(here.answers, here.base);
  if (detail === undefined) return;
  if (!isArray(value)) return collect(detail, here);
  for (const index of value.keys()) collect(detail, { ...here, base: `${here.base}/${index}` });
}

function detailOf(element: UiElement): UiElement | undefined {
  const detail = isObject(element["options"]) ? element["options"]["detail"] : undefined;
  return isUiElement(detail) ? detail : undefined;
}

function isVisible(element: UiElement, { ajv, answers, base }: Here): boolean {
  if (!isObject(element["rule"])) return true;
  // JSON Forms types its elements and its Ajv more narrowly than what it reads of them: `rule`, and `validate`.
  const typed = element as unknown as UISchemaElement;
  const asAjv = ajv as unknown as Parameters<typeof evalVisibility>[3];
  return evalVisibility(typed, answers, parsePointer(base).join("."), asAjv, undefined);
}

/** The document without the member at `path`; `undefined` when an optional object is left empty by it. */
function without(definition: Definition, value: Json, path: readonly string[], at = ""): Json | undefined {
  const [segment, ...rest] = path;
  if (segment === undefined) return undefined;
  const next = at + formatPointer([segment]);
  if (isArray(value)) {
    return value.map((item, index) =>
      String(index) === segment ? (without(definition, item, rest, next) ?? {}) : item,
    );
  }
  if (!isObject(value)) return value;
  const { [segment]: member, ...others } = value;
  const left = member === undefined ? undefined : without(definition, member, rest, next);
  const kept: JsonObject = left === undefined ? others : { ...value, [segment]: left };
  const isOptional = at !== "" && !isRequired(definition, at);
  return Object.keys(kept).length === 0 && isOptional ? undefined : kept;
}

function isRequired({ schema }: Definition, pointer: string): boolean {
  const segments = parsePointer(pointer);
  const parent = formatPointer(segments.slice(0, -1));
  return factsAt(schema, parent.replace(/\/\d+(?=\/|$)/g, "/*")).required.has(segments.at(-1));
}

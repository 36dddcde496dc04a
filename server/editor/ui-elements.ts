import { childrenOf, isUiElement } from "../../src/form/controls.ts";
import type { Schema, UiElement } from "../../src/form/definition.ts";
import { isObject } from "../../src/form/json.ts";
import { locate, toPointer } from "../../src/form/scope.ts";
import type { OpenRevision } from "./open-revision.ts";

/** An element of a UI schema: where it is written, and which answers it draws. */
export interface PlacedElement {
  readonly element: UiElement;
  readonly file: string;
  /** JSON Pointer into the file. */
  readonly pointer: string;
  /** Pattern of the object whose members the scopes around here name. */
  readonly base: string;
  /** Pattern of what a control draws. */
  readonly pattern?: string;
  /** The elements around it that draw members of the same object, outermost first, itself last. */
  readonly within: readonly UiElement[];
}

const MOST_NESTING = 8;

/** Every element of a revision's UI schema as the page meets it: a part that draws two arrays is met twice. */
export function listElements({ parsed, definition }: OpenRevision): readonly PlacedElement[] {
  const { uiParts, manifest, folder } = parsed;
  const walk: Walk = { uiParts, folder, schema: definition.schema };
  const element = uiParts[manifest.root];
  if (element === undefined) return [];
  const file = fileOf(walk, manifest.root);
  return [...elementsAt(walk, { element, file, pointer: "", base: "", within: [element] }, 0)];
}

interface Walk {
  readonly uiParts: Readonly<Record<string, UiElement>>;
  readonly folder: string;
  readonly schema: Schema;
}

function fileOf({ folder }: Walk, part: string): string {
  return `ui-schemas/${folder}/${part}.json`;
}

function* elementsAt(walk: Walk, here: PlacedElement, depth: number): Generator<PlacedElement> {
  const { element, pointer, base, within } = here;
  const scope = element["scope"];
  const pattern = typeof scope === "string" ? base + toPointer(scope) : undefined;
  yield pattern === undefined ? here : { ...here, pattern };
  if (pattern !== undefined && depth < MOST_NESTING) yield* detailAt(walk, { ...here, pattern }, depth + 1);
  for (const [index, child] of childrenOf(element).entries()) {
    const inside = { ...here, element: child, pointer: `${pointer}/elements/${index}`, within: [...within, child] };
    yield* elementsAt(walk, inside, depth);
  }
}

function* detailAt(walk: Walk, here: PlacedElement & { readonly pattern: string }, depth: number) {
  const { element, pointer, pattern } = here;
  const detail = isObject(element["options"]) ? element["options"]["detail"] : undefined;
  const isArray = isObject(locate(walk.schema, pattern)?.schema["items"]);
  const base = isArray ? `${pattern}/*` : pattern;
  if (typeof detail === "string") {
    const part = walk.uiParts[detail];
    if (part === undefined) return;
    yield* elementsAt(walk, { element: part, file: fileOf(walk, detail), pointer: "", base, within: [part] }, depth);
  } else if (isUiElement(detail)) {
    const inside = { element: detail, file: here.file, pointer: `${pointer}/options/detail`, base, within: [detail] };
    yield* elementsAt(walk, inside, depth);
  }
}

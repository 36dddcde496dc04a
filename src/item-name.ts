/** How the items of lists are called, alike wherever somebody is told of one: `Zeile 3 (Fuchs)`, `Blatt 2`. */
import { listControls } from "./form/controls.ts";
import type { Schema, UiElement } from "./form/definition.ts";
import { isArray, isObject, type Json } from "./form/json.ts";
import { formatPointer, toPattern } from "./form/pointer.ts";
import { locate } from "./form/scope.ts";
import type { WireDefinition } from "./form/wire.ts";
import { jsonAt } from "./json-at.ts";
import { listColumns } from "./renderers/columns.ts";
import type { ListWords } from "./words/all-words.ts";

/** A form and its words, as far as names are made from them. */
export interface NamingForm {
  readonly definition: Pick<WireDefinition, "schema" | "uiSchema">;
  /** The schema with the words of the language. */
  readonly schema: Schema;
  readonly words: Pick<ListWords, "row" | "entry" | "boxes">;
}

/** What all items of a list have in common. */
interface ItemKind {
  readonly isRow: boolean;
  /** Pointer from the item on to the text that tells it from the others (`options.elementLabelProp`). */
  readonly label: string | undefined;
}

const LONGEST_LABEL = 40;

/** The name of item `index` of the list at `list`, with what stands in `item` where the form says that it tells. */
export function nameItem(form: NamingForm, list: string, index: number, item: Json = {}): string {
  const { isRow } = kindOf(form, toPattern(list));
  const title = locate(form.schema, `${list}/${index}`)?.schema["title"];
  const word = isRow ? form.words.row : typeof title === "string" ? title : form.words.entry;
  const told = tellItem(form, list, item);
  return `${word} ${index + 1}${told === "" ? "" : ` (${told})`}`;
}

/** What stands in an item where the form says that it tells it from the others; empty where nothing does. */
export function tellItem(form: NamingForm, list: string, item: Json = {}): string {
  const { label } = kindOf(form, toPattern(list));
  const text = label === undefined ? undefined : jsonAt(item, label);
  return typeof text === "string" && text.trim() !== "" ? shorten(text) : "";
}

/** Whether the one card there is needs a name: what stands in it is called by its own. Rows bear their number always. */
export function isOnlyCard(form: NamingForm, list: string, answers: Json): boolean {
  const items = jsonAt(answers, list);
  return !kindOf(form, toPattern(list)).isRow && isArray(items) && items.length === 1;
}

const known = new WeakMap<UiElement, Map<string, ItemKind>>();

/** Asked for every finding of a list. */
function kindOf({ definition }: NamingForm, pattern: string): ItemKind {
  const kinds = known.get(definition.uiSchema) ?? new Map<string, ItemKind>();
  known.set(definition.uiSchema, kinds);
  const kind = kinds.get(pattern) ?? findKind(definition, pattern);
  kinds.set(pattern, kind);
  return kind;
}

function findKind({ schema, uiSchema }: NamingForm["definition"], pattern: string): ItemKind {
  const controls = listControls({ schema, uiSchema });
  const element = controls.find(
    (control) => control.pattern === pattern && control.element.type !== "Presence",
  )?.element;
  const options = isObject(element?.["options"]) ? element["options"] : {};
  const label = options["elementLabelProp"];
  return {
    isRow: listColumns(schema, pattern, options) !== undefined,
    label: typeof label === "string" ? formatPointer(label.split(".")) : undefined,
  };
}

function shorten(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)} …` : text;
}

import { useJsonForms, type JsonFormsStateContext } from "@jsonforms/react";

import { useFindingsAt, useLoadedForm, useSelected } from "../form-context.ts";
import type { Schema, UiElement } from "../form/definition.ts";
import type { Finding } from "../form/finding.ts";
import { isArray, isObject, type Json, type JsonObject } from "../form/json.ts";
import { parsePointer } from "../form/pointer.ts";
import { locate, toPointer } from "../form/scope.ts";
import { jsonAt } from "../json-at.ts";
import { fromPath, isElementEnabled, isElementShown } from "../json-forms.ts";
import type { RendererProps } from "./renderer.ts";

/** What a control is, whatever was entered: the place it asks for, and its words. */
export interface ControlDescription {
  readonly pointer: string;
  readonly label: string;
  /** Ids of the languages of label and hint where they are not the form's. */
  readonly labelLanguage: string | undefined;
  readonly hint: string | undefined;
  readonly hintLanguage: string | undefined;
  readonly schema: Schema;
  readonly options: JsonObject;
  readonly isRequired: boolean;
}

/** What a control shows besides its value: what it is, whether it is there, and what was found at its place. */
export interface ControlFrame extends ControlDescription {
  readonly isShown: boolean;
  readonly isEnabled: boolean;
  readonly findings: readonly Finding[];
}

/** All that a control with a plain value shows. */
export interface ControlView extends ControlFrame {
  readonly value: Json | undefined;
}

/** The view of the control a renderer was asked to draw. */
export function useControl(props: RendererProps): ControlView {
  const frame = useControlFrame(props);
  return { ...frame, value: useValueAt(frame.pointer) };
}

/** The same without its value: what draws an object or a list is not drawn anew when something in it changes. */
export function useControlFrame({ uischema, path, enabled = true }: RendererProps): ControlFrame {
  const { schema, ajv } = useLoadedForm();
  const base = fromPath(path);
  const pointer = base + toPointer(String(uischema["scope"] ?? "#"));
  const isShown = useSelected(({ state }) => isElementShown(uischema, { answers: state.answers, base, ajv }));
  const isEnabled = useIsEnabled({ uischema, path, enabled });
  const findings = useFindingsAt(pointer);
  const description = describeControl(schema, pointer, uischema);
  return { ...description, isShown, isEnabled: isEnabled && !isReadOnly(description), findings };
}

/** Whether an element and what is around it let it be changed. */
export function useIsEnabled({
  uischema,
  path,
  enabled = true,
}: Pick<RendererProps, "uischema" | "path" | "enabled">): boolean {
  const { ajv } = useLoadedForm();
  const base = fromPath(path);
  return useSelected(({ state }) => isElementEnabled(uischema, { answers: state.answers, base, ajv })) && enabled;
}

/** What was entered at a place. */
export function useValueAt(pointer: string): Json | undefined {
  return useSelected(({ state }) => jsonAt(state.answers, pointer));
}

/** What JSON Forms holds, for renderers that bring a JSON Forms of their own. */
export function useJsonFormsState(): JsonFormsStateContext {
  return useJsonForms();
}

/** Whether an element without a value of its own (a layout, a note) is shown. */
export function useIsShown({ uischema, path }: RendererProps): boolean {
  const { ajv } = useLoadedForm();
  const base = fromPath(path);
  return useSelected(({ state }) => isElementShown(uischema, { answers: state.answers, base, ajv }));
}

/** What schema and UI schema say about the control at `pointer` (or a pattern), whatever the answers are. */
export function describeControl(root: Schema, pointer: string, element: UiElement): ControlDescription {
  const schema = locate(root, pointer)?.schema ?? {};
  const { label } = element;
  const hint = schema["description"];
  return {
    pointer,
    label: typeof label === "string" ? label : label === false ? "" : titleOf(schema, pointer),
    labelLanguage: typeof label === "string" ? markOf(element) : titleLanguageOf(schema),
    hint: typeof hint === "string" ? hint : undefined,
    hintLanguage: languageIn(schema["descriptionLanguage"]),
    schema,
    options: isObject(element["options"]) ? element["options"] : {},
    isRequired: isRequiredAt(root, pointer),
  };
}

/** Whether schema (`readOnly`) or UI schema (`options.readonly`) keep people from changing a value. */
export function isReadOnly({ schema, options }: Pick<ControlDescription, "schema" | "options">): boolean {
  return schema["readOnly"] === true || options["readonly"] === true;
}

/** The title of a schema, else the name of the member. */
export function titleOf(schema: Schema, pointer: string): string {
  const { title } = schema;
  return typeof title === "string" ? title : (parsePointer(pointer).at(-1) ?? "");
}

/** The language of a schema's title, marked where it is not the form's. */
export function titleLanguageOf(schema: Schema): string | undefined {
  return languageIn(schema["titleLanguage"]);
}

/** The language of an element's own words, marked where it is not the form's. */
export function markOf(element: UiElement): string | undefined {
  return languageIn(element["language"]);
}

function languageIn(mark: Json | undefined): string | undefined {
  return typeof mark === "string" ? mark : undefined;
}

function isRequiredAt(root: Schema, pointer: string): boolean {
  const member = parsePointer(pointer).at(-1) ?? "";
  const required = locate(root, pointer.slice(0, pointer.lastIndexOf("/")))?.schema["required"];
  return isArray(required) && required.includes(member);
}

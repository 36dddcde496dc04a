import type { ComponentType } from "react";

import { idOf, listIdOf } from "../focus.ts";
import { useLoadedForm } from "../form-context.ts";
import { locate, toPointer } from "../form/scope.ts";
import { fromPath } from "../json-forms.ts";
import type { RendererProps } from "../renderers/renderer.ts";

interface Entry {
  readonly tester: unknown;
}

/**
 * Material's renderers make ids of their own. Each control stands in an element with the id of its place, so that
 * links lead to it as to ours.
 */
export function placeControls<T extends Entry & { readonly renderer: ComponentType<never> }>(
  entries: readonly T[],
): T[] {
  return entries.map((entry) => ({ ...entry, renderer: placed(entry.renderer, pointerOfControl) }));
}

/** The same for the cells of Material's tables. */
export function placeCells<T extends Entry & { readonly cell: ComponentType<never> }>(entries: readonly T[]): T[] {
  return entries.map((entry) => ({ ...entry, cell: placed(entry.cell, ({ path }) => fromPath(path)) }));
}

function pointerOfControl({ uischema, path }: RendererProps): string | undefined {
  if (uischema.type !== "Control") return undefined;
  return fromPath(path) + toPointer(String(uischema["scope"] ?? "#"));
}

function placed(Inner: ComponentType<never>, pointerOf: (props: RendererProps) => string | undefined) {
  // JSON Forms gives every renderer these props, whatever its type says.
  const Drawn = Inner as ComponentType<RendererProps>;
  return function Placed(props: RendererProps) {
    const { schema } = useLoadedForm();
    const pointer = pointerOf(props);
    if (pointer === undefined) return <Drawn {...props} />;
    const isList = locate(schema, pointer)?.schema["type"] === "array";
    return (
      <div id={isList ? listIdOf(pointer) : idOf(pointer)}>
        <Drawn {...props} />
      </div>
    );
  };
}

import { listControls } from "./form/controls.ts";
import type { Definition, UiElement } from "./form/definition.ts";

type Shape = Pick<Definition, "schema" | "uiSchema">;

const cache = new WeakMap<UiElement, ReadonlySet<string>>();

/** Tells whether a `Presence` question asks for the member at `pattern`. */
export function isAsked({ schema, uiSchema }: Shape, pattern: string): boolean {
  const known = cache.get(uiSchema);
  if (known !== undefined) return known.has(pattern);
  const questions = listControls({ schema, uiSchema }).filter(({ element }) => element.type === "Presence");
  cache.set(uiSchema, new Set(questions.map((question) => question.pattern)));
  return isAsked({ schema, uiSchema }, pattern);
}

import { listControls } from "./form/controls.ts";
import type { Definition, UiElement } from "./form/definition.ts";

type Shape = Pick<Definition, "schema" | "uiSchema">;

const cache = new WeakMap<UiElement, ReadonlyMap<string, UiElement>>();

/** Tells whether a `Presence` question asks for the member at `pattern`. */
export function isAsked(form: Shape, pattern: string): boolean {
  return questionsOf(form).has(pattern);
}

/** What the `Presence` question for the member at `pattern` asks, in the words of the UI schema. */
export function questionFor(form: Shape, pattern: string): string | undefined {
  const label = questionsOf(form).get(pattern)?.["label"];
  return typeof label === "string" ? label : undefined;
}

function questionsOf({ schema, uiSchema }: Shape): ReadonlyMap<string, UiElement> {
  const known = cache.get(uiSchema);
  if (known !== undefined) return known;
  const questions = listControls({ schema, uiSchema }).filter(({ element }) => element.type === "Presence");
  const byPattern = new Map(questions.map(({ pattern, element }) => [pattern, element]));
  cache.set(uiSchema, byPattern);
  return byPattern;
}

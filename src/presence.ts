/** The yes/no questions whether an optional member exists. Answers cannot tell "no" from "not yet asked"; the page can. */
import { childrenOf, isUiElement } from "./form/controls.ts";
import type { UiElement } from "./form/definition.ts";
import { isArray, isObject } from "./form/json.ts";
import { valueAt } from "./form/pointer.ts";
import { toPointer } from "./form/scope.ts";
import { isElementShown, type RuleContext } from "./json-forms.ts";

/** The pointers of the visible questions that have no answer yet. */
export function findUnanswered(root: UiElement, context: RuleContext, declined: readonly string[]): readonly string[] {
  return listQuestions(root, context).filter(
    (pointer) => valueAt(context.answers, pointer) === undefined && !declined.includes(pointer),
  );
}

/** The pointers of the visible questions, in the order of the page. */
function listQuestions(element: UiElement, context: RuleContext): readonly string[] {
  if (!holdsQuestion(element) || !isElementShown(element, context)) return [];
  const scope = element["scope"];
  const pointer = typeof scope === "string" ? context.base + toPointer(scope) : undefined;
  if (element.type === "Presence") return pointer === undefined ? [] : [pointer];
  const inside = pointer === undefined ? [] : questionsBelow(element, { ...context, base: pointer });
  return [...inside, ...childrenOf(element).flatMap((child) => listQuestions(child, context))];
}

const holders = new WeakMap<UiElement, boolean>();

/** Whether there is a question anywhere in the element: asked at every change, of every row there is. */
function holdsQuestion(element: UiElement): boolean {
  const known = holders.get(element);
  if (known !== undefined) return known;
  const detail = detailOf(element);
  const inside = detail === undefined ? childrenOf(element) : [detail, ...childrenOf(element)];
  const holds = element.type === "Presence" || inside.some(holdsQuestion);
  holders.set(element, holds);
  return holds;
}

function detailOf({ options }: UiElement): UiElement | undefined {
  const detail = isObject(options) ? options["detail"] : undefined;
  return isUiElement(detail) ? detail : undefined;
}

function questionsBelow(element: UiElement, context: RuleContext): readonly string[] {
  const detail = detailOf(element);
  const value = valueAt(context.answers, context.base);
  if (detail === undefined || value === undefined || !holdsQuestion(detail)) return [];
  if (!isArray(value)) return listQuestions(detail, context);
  return value.flatMap((_, index) => listQuestions(detail, { ...context, base: `${context.base}/${index}` }));
}

import { isObject } from "../../../src/form/json.ts";
import { listSchemaPlaces } from "../../../src/form/schema-places.ts";
import type { UiElement } from "../../../src/form/definition.ts";
import type { LintRule } from "../lint-rule.ts";
import { listElements, type PlacedElement } from "../ui-elements.ts";

/** What is hidden is not sent; where the schema requires it all the same, nobody who does not see it can hand in. */
export const requiredButHidden: LintRule = {
  id: "required-but-hidden",
  severity: "error",
  find: (revision) => {
    const elements = listElements(revision).filter(({ pattern }) => pattern !== undefined);
    const places = listSchemaPlaces(revision.definition.schema);
    const required = new Set(places.filter(({ isRequired }) => isRequired).map(({ pattern }) => pattern));
    return [...required].flatMap((pattern) => {
      const controls = elements.filter((it) => it.pattern === pattern);
      const [first] = controls;
      if (first === undefined || !controls.every(canHide)) return [];
      if (!isRequiredFrom(first.base, pattern, required)) return [];
      const { file, pointer } = first;
      const message = `${pattern} is required also while this is hidden`;
      return [
        {
          file,
          pointer: `${pointer}/scope`,
          message,
          remedy: "Require it under the same condition in the schema, by if and then",
        },
      ];
    });
  },
};

function canHide({ within }: PlacedElement): boolean {
  return within.some(hasHidingRule);
}

function hasHidingRule({ rule }: UiElement): boolean {
  return isObject(rule) && (rule["effect"] === "SHOW" || rule["effect"] === "HIDE");
}

/** An optional object between goes when all in it is hidden, and what it requires with it. */
function isRequiredFrom(base: string, pattern: string, required: ReadonlySet<string>): boolean {
  for (let at = pattern; at.length > base.length; at = at.slice(0, at.lastIndexOf("/"))) {
    if (!required.has(at)) return false;
  }
  return true;
}

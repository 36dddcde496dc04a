import { Ajv } from "ajv";

import type { Schema } from "../../../src/form/definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "../../../src/form/json.ts";
import { locate, toPointer } from "../../../src/form/scope.ts";
import type { LintRule } from "../lint-rule.ts";
import { listElements, type PlacedElement } from "../ui-elements.ts";

/** A control whose condition no answers can meet stands in the form and never on the page. */
export const neverShown: LintRule = {
  id: "never-shown",
  severity: "error",
  find: (revision) =>
    listElements(revision).flatMap((placed) => {
      const { element, file, pointer } = placed;
      const { effect, condition } = isObject(element["rule"]) ? element["rule"] : {};
      if (!isObject(condition)) return [];
      const isHidden =
        effect === "SHOW"
          ? isImpossible(revision.definition.schema, placed, condition)
          : effect === "HIDE" && isAlwaysMet(condition);
      if (!isHidden) return [];
      const message = effect === "SHOW" ? "no answers can meet this condition" : "all answers meet this condition";
      const remedy = "Compare it with what the schema allows at the condition's scope; nothing under it ever shows";
      return [{ file, pointer: `${pointer}/rule/condition`, message, remedy }];
    }),
};

function isAlwaysMet({ schema, failWhenUndefined }: JsonObject): boolean {
  return isObject(schema) && Object.keys(schema).length === 0 && failWhenUndefined !== true;
}

function isImpossible(root: Schema, { base }: PlacedElement, condition: JsonObject): boolean {
  const { scope, schema, type, expectedValue } = condition;
  const located = typeof scope === "string" ? locate(root, base + toPointer(scope)) : undefined;
  if (located === undefined) return false;
  const wanted = type === "LEAF" ? [expectedValue] : valuesOf(schema);
  if (wanted === undefined) return !canShareType(located.schema["type"], isObject(schema) ? schema["type"] : undefined);
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  const { $schema: _dialect, $id: _id, ...document } = root;
  ajv.addSchema(document, "root");
  const validate = ajv.compile({ $ref: `root${encodeURI(located.scope)}` });
  return !wanted.some((value) => value === undefined || validate(value));
}

/** The only values a condition can be met by, where its schema lists them. */
function valuesOf(schema: Json | undefined): readonly (Json | undefined)[] | undefined {
  if (!isObject(schema)) return undefined;
  if (schema["const"] !== undefined) return [schema["const"]];
  return isArray(schema["enum"]) ? schema["enum"] : undefined;
}

function canShareType(there: Json | undefined, wanted: Json | undefined): boolean {
  if (there === undefined || wanted === undefined) return true;
  const [a, b] = [there, wanted].map((it) => (isArray(it) ? it : [it]));
  return a?.some((type) => b?.includes(type) || (type === "integer" && b?.includes("number"))) ?? true;
}

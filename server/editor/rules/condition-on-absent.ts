import { isArray, isObject } from "../../../src/form/json.ts";
import type { Schema } from "../../../src/form/definition.ts";
import type { LintRule } from "../lint-rule.ts";
import { listSchemas } from "../../catalogue/written-schemas.ts";

/** `properties` says nothing about a member that is not there, so such an `if` also holds on an empty form. */
export const conditionOnAbsent: LintRule = {
  id: "condition-on-absent",
  severity: "warning",
  find: ({ parsed }) =>
    listSchemas(parsed).flatMap(({ file, pointer, schema }) => {
      const condition = schema["if"];
      if (!isObject(condition) || schema["then"] === undefined) return [];
      return listOpen(condition).map((name) => ({
        file,
        pointer: `${pointer}/if`,
        message: `this "if" also holds while "${name}" is not answered, and so does its "then"`,
        remedy: `Add "required": ["${name}"] to the "if"`,
      }));
    }),
};

/** The members a condition wants a certain value of without wanting them to be there. */
function listOpen({ properties, required }: Schema): readonly string[] {
  const wanted = isObject(properties) ? Object.entries(properties) : [];
  return wanted
    .filter(([, schema]) => isObject(schema) && (schema["const"] !== undefined || schema["enum"] !== undefined))
    .map(([name]) => name)
    .filter((name) => !isArray(required) || !required.includes(name));
}

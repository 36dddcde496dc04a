import { isArray, isObject, type Json } from "../../../src/form/json.ts";
import type { Fault, LintRule } from "../lint-rule.ts";
import { listSchemas, type PlacedSchema } from "../../catalogue/written-schemas.ts";

/** A choice shows its `title`; without one it shows what was made for machines. */
export const choiceWithoutLabel: LintRule = {
  id: "choice-without-label",
  severity: "error",
  find: ({ parsed }) =>
    listSchemas(parsed)
      .filter(({ file }) => !file.endsWith("/rules.json"))
      .flatMap((placed) => [...consts(placed, "oneOf"), ...consts(placed, "anyOf"), ...codes(placed)]),
};

function consts({ file, pointer, schema }: PlacedSchema, keyword: string): readonly Fault[] {
  const list = schema[keyword];
  if (!isArray(list)) return [];
  return list.flatMap((choice, index) => {
    if (!isObject(choice) || choice["const"] === undefined || typeof choice["title"] === "string") return [];
    const message = `the choice ${JSON.stringify(choice["const"])} has no title`;
    return [{ file, pointer: `${pointer}/${keyword}/${index}`, message, remedy: "Give it the title people read" }];
  });
}

function codes({ file, pointer, schema }: PlacedSchema): readonly Fault[] {
  const values = isArray(schema["enum"]) ? schema["enum"] : [];
  return values.flatMap((value, index) => {
    if (!isCode(value)) return [];
    const message = `people would read ${JSON.stringify(value)} as the choice`;
    const remedy = 'Write the choices as oneOf with { "const": …, "title": … }, or the value as it is to be read';
    return [{ file, pointer: `${pointer}/enum/${index}`, message, remedy, severity: "warning" as const }];
  });
}

/** Tells whether a value looks made for machines: no text, empty, snake_case, camelCase or capitals with a line. */
function isCode(value: Json): boolean {
  return typeof value !== "string" || value === "" || /^[a-z0-9]+(?:[A-Z]\w*|[_-]\w+)$|^[A-Z0-9]+_\w+$/.test(value);
}

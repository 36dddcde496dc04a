import type { Definition, Schema } from "./definition.ts";
import { isArray, isObject, type Json } from "./json.ts";
import { formatPointer } from "./pointer.ts";

/** A schema that gets a validator of its own in the pack. */
export interface PackSchema {
  /** JSON Pointer into the definition. */
  readonly key: string;
  readonly schema: Schema;
  /** For a combinator branch: JSON Pointer into the bundled schema, in whose context it is compiled. */
  readonly branch?: string;
}

/**
 * Every schema somebody asks the pack for: the answers' schema, one per rule, every condition of a UI rule, and the
 * branches of `oneOf`, `anyOf`, `allOf` that JSON Forms tries one by one. Plain choices (`const`) need none.
 */
export function listPackSchemas(definition: Pick<Definition, "schema" | "rules" | "uiSchema">): readonly PackSchema[] {
  return [
    { key: "/schema", schema: definition.schema },
    ...definition.rules.map((rule, index) => ({ key: `/rules/${index}/schema`, schema: rule.schema })),
    ...[...walk(definition.uiSchema, [])]
      .filter(isCondition)
      .map(({ path, value }) => ({ key: `/uiSchema${formatPointer(path)}`, schema: value })),
    ...[...walk(definition.schema, [])].filter(isBranch).map(({ path, value }) => {
      const branch = formatPointer(path);
      return { key: `/schema${branch}`, schema: value, branch };
    }),
  ];
}

interface Visit {
  readonly path: readonly string[];
  readonly value: Schema;
}

function isCondition({ path }: Visit): boolean {
  return path.at(-1) === "schema" && (path.at(-2) === "condition" || path.at(-3) === "conditions");
}

function isBranch({ path, value }: Visit): boolean {
  const combinator = path.at(-2) ?? "";
  return ["oneOf", "anyOf", "allOf"].includes(combinator) && !Object.hasOwn(value, "const");
}

/** Visits every object below `value`, itself included. */
function* walk(value: Json | undefined, path: readonly string[]): Generator<Visit> {
  if (isObject(value)) {
    yield { path, value };
    for (const [name, member] of Object.entries(value)) yield* walk(member, [...path, name]);
  } else if (isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, [...path, String(index)]);
  }
}

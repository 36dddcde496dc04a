import type { Definition } from "./definition.ts";
import { isObject } from "./json.ts";
import type { Pack, Validator } from "./pack.ts";
import { valueAt } from "./pointer.ts";

/**
 * The two methods JSON Forms 3.8 calls on an Ajv, answered by the pack. Schemas are known by identity, or where
 * somebody copied one by their text; an unknown one throws.
 */
export interface PackAjv {
  readonly compile: (schema: object) => Validator;
  readonly validate: (schema: object, value: unknown) => boolean;
}

/** Makes the Ajv-shaped object over a revision's pack. `definition` is the very document whose schemas are asked for. */
export function createPackAjv(definition: Pick<Definition, "schema" | "uiSchema" | "rules">, pack: Pack): PackAjv {
  const byIdentity = new WeakMap<object, Validator>();
  const schemas = Object.entries(pack).flatMap(([key, validator]) => {
    const schema = valueAt(definition, key);
    return isObject(schema) ? [{ schema, validator }] : [];
  });
  for (const { schema, validator } of schemas) byIdentity.set(schema, validator);
  const findByText = (schema: object): Validator | undefined => {
    const text = JSON.stringify(schema);
    const validator = schemas.find((it) => JSON.stringify(it.schema) === text)?.validator;
    if (validator !== undefined) byIdentity.set(schema, validator);
    return validator;
  };
  const compile = (schema: object): Validator => {
    const validator = byIdentity.get(schema) ?? findByText(schema);
    if (validator === undefined) throw new Error("the rule pack has no validator for this schema");
    return validator;
  };
  return { compile, validate: (schema, value) => compile(schema)(value) };
}

import type { Definition } from "./definition.ts";
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
  const byText = new Map<string, Validator>();
  for (const [key, validator] of Object.entries(pack)) {
    const schema = valueAt(definition, key);
    if (typeof schema !== "object" || schema === null) continue;
    byIdentity.set(schema, validator);
    byText.set(JSON.stringify(schema), validator);
  }
  const compile = (schema: object): Validator => {
    const validator = byIdentity.get(schema) ?? byText.get(JSON.stringify(schema));
    if (validator === undefined) throw new Error("the rule pack has no validator for this schema");
    return validator;
  };
  return { compile, validate: (schema, value) => compile(schema)(value) };
}

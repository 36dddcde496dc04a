/** An error as ajv reports it, without `message`: packs are compiled with `messages: false`. */
export interface PackError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** A validator of the pack. After a `false`, `errors` lists why. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly PackError[] | null;
}

/**
 * The validators of one revision, keyed by the JSON Pointer at which their schema stands in the definition:
 * `/schema`, `/rules/0/schema`, `/uiSchema/elements/2/rule/condition/schema`, `/schema/properties/kind/oneOf/1`.
 */
export type Pack = Readonly<Record<string, Validator>>;

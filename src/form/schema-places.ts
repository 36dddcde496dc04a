import type { Schema } from "./definition.ts";
import { isArray, isObject, type Json } from "./json.ts";
import { formatPointer } from "./pointer.ts";
import { locate, schemaAt } from "./scope.ts";

/** A place in the answers that the schema speaks about. */
export interface SchemaPlace {
  /** JSON Pointer with `*` for array items; `""` is the whole document. */
  readonly pattern: string;
  /** Where the schema of this place stands in the bundled schema. */
  readonly scope: string;
  /** The scopes on the way through `$ref`s, the place of use first. */
  readonly via: readonly string[];
  readonly schema: Schema;
  /** Whether the object that holds this member always requires it. */
  readonly isRequired: boolean;
}

/** A schema that contains itself is followed this often. */
const MOST_NESTING = 12;
const BRANCHES: readonly string[] = ["allOf", "anyOf", "oneOf", "if", "then", "else"];

/** Every place of the answers the bundled schema speaks about, parents before children, each once. */
export function listSchemaPlaces(root: Schema): readonly SchemaPlace[] {
  return [...placesAt(root, { pattern: "", isRequired: true, within: [] })];
}

interface Here {
  readonly pattern: string;
  readonly isRequired: boolean;
  readonly within: readonly string[];
}

function* placesAt(root: Schema, { pattern, isRequired, within }: Here): Generator<SchemaPlace> {
  const located = locate(root, pattern);
  if (located === undefined) return;
  const { scope, schema, via } = located;
  yield { pattern, scope, via, schema, isRequired };
  if (within.includes(scope) || within.length > MOST_NESTING) return;
  const inside = [...within, scope];
  const required = requiredMembers(root, schema);
  for (const name of memberNames(root, schema)) {
    const member = pattern + formatPointer([name]);
    yield* placesAt(root, { pattern: member, isRequired: required.has(name), within: inside });
  }
  if (hasItems(root, schema)) yield* placesAt(root, { pattern: `${pattern}/*`, isRequired: true, within: inside });
}

/** The members an object schema names, in its `properties` and in those of its branches. */
export function memberNames(root: Schema, schema: Schema, depth = 0): readonly string[] {
  const own = isObject(schema["properties"]) ? Object.keys(schema["properties"]) : [];
  const branches = branchesOf(root, schema, { keywords: BRANCHES, depth });
  return [...new Set([...own, ...branches.flatMap((branch) => memberNames(root, branch, depth + 1))])];
}

/** The members an object schema requires whatever the answers are. */
export function requiredMembers(root: Schema, schema: Schema, depth = 0): ReadonlySet<string> {
  const own = isArray(schema["required"]) ? schema["required"].filter((name) => typeof name === "string") : [];
  const branches = branchesOf(root, schema, { keywords: ["allOf"], depth });
  return new Set([...own, ...branches.flatMap((branch) => [...requiredMembers(root, branch, depth + 1)])]);
}

function hasItems(root: Schema, schema: Schema, depth = 0): boolean {
  if (isObject(schema["items"])) return true;
  return branchesOf(root, schema, { keywords: BRANCHES, depth }).some((branch) => hasItems(root, branch, depth + 1));
}

interface Search {
  readonly keywords: readonly string[];
  readonly depth: number;
}

function branchesOf(root: Schema, schema: Schema, { keywords, depth }: Search): readonly Schema[] {
  if (depth > MOST_NESTING) return [];
  return listBranches(schema, keywords).flatMap((branch) => {
    const reference = branch["$ref"];
    const target = typeof reference === "string" ? schemaAt(root, reference) : branch;
    return target === undefined ? [] : [target];
  });
}

/** The schemas under `keywords` of a schema, each keyword holding one schema or a list of them. */
export function listBranches(schema: Schema, keywords: readonly string[]): readonly Schema[] {
  return keywords
    .flatMap((keyword): readonly (Json | undefined)[] => {
      const branch = schema[keyword];
      return isArray(branch) ? branch : [branch];
    })
    .filter((branch): branch is Schema => isObject(branch));
}

import type { Schema } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer, valueAt } from "../../src/form/pointer.ts";
import { listBranches } from "../../src/form/schema-places.ts";
import type { Complaint } from "./file-problem.ts";
import type { ParsedRevision } from "./parse-revision.ts";
import { whereWritten } from "./written-schemas.ts";

const WITHOUT_MEMBER: readonly string[] = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/**
 * References of a bundled schema that lead back to themselves with no member in between: checking such a schema would
 * never end. A schema that contains itself as a member or an item is fine.
 */
export function findReferenceCycles(parsed: ParsedRevision, bundled: Schema): readonly Complaint[] {
  return [...referencesIn(bundled, [])]
    .filter(({ reference }) => leadsBack(bundled, { $ref: reference }, new Set()))
    .map(({ reference, path }) => ({
      rule: "cyclic-reference",
      ...whereWritten(parsed, `#${formatPointer(path)}`),
      message: `the reference ${reference} leads back to itself`,
      remedy: "Refer to a schema that says something itself",
    }));
}

interface Reference {
  readonly reference: string;
  readonly path: readonly string[];
}

function* referencesIn(value: Json | undefined, path: readonly string[]): Generator<Reference> {
  if (isArray(value)) for (const [index, item] of value.entries()) yield* referencesIn(item, [...path, String(index)]);
  if (!isObject(value)) return;
  for (const [name, member] of Object.entries(value)) {
    if (name === "$ref" && typeof member === "string") yield { reference: member, path: [...path, name] };
    else yield* referencesIn(member, [...path, name]);
  }
}

function leadsBack(root: Schema, schema: Schema, met: ReadonlySet<string>): boolean {
  const { $ref } = schema;
  if (typeof $ref === "string") {
    if (met.has($ref)) return true;
    const target = valueAt(root, $ref.slice(1));
    return isObject(target) && leadsBack(root, target, new Set([...met, $ref]));
  }
  return listBranches(schema, WITHOUT_MEMBER).some((branch) => leadsBack(root, branch, met));
}

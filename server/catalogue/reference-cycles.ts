import type { Schema } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer, valueAt } from "../../src/form/pointer.ts";
import { listBranches } from "../../src/form/schema-places.ts";
import type { Complaint } from "./file-problem.ts";
import type { ParsedRevision } from "./parse-revision.ts";
import { placeOfRule } from "./rules-file.ts";
import { whereWritten } from "./written-schemas.ts";

const WITHOUT_MEMBER: readonly string[] = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"];

/** A schema that is compiled by itself, and where its parts are written. */
interface Document {
  readonly schema: Schema;
  readonly place: (path: readonly string[]) => Pick<Complaint, "file" | "pointer">;
}

/**
 * References that lead back to themselves with no member in between, in the schema of the answers and in those of
 * rules and conditions: checking such a schema would never end. One that contains itself as a member or an item is fine.
 */
export function findReferenceCycles(parsed: ParsedRevision, bundled: Schema): readonly Complaint[] {
  const answers: Document = { schema: bundled, place: (path) => whereWritten(parsed, `#${formatPointer(path)}`) };
  return [answers, ...listRuleDocuments(parsed), ...listConditions(parsed)].flatMap(({ schema, place }) =>
    [...referencesIn(schema, [])]
      .filter(({ reference }) => leadsBack(schema, { $ref: reference }, new Set()))
      .map(({ reference, path }) => ({
        rule: "cyclic-reference",
        ...place(path),
        message: `the reference ${reference} leads back to itself`,
        remedy: "Refer to a schema that says something itself",
      })),
  );
}

function listRuleDocuments(parsed: ParsedRevision): readonly Document[] {
  return parsed.rules.map(({ schema }, index) => {
    return { schema, place: (path) => placeOfRule(parsed, index, "schema", ...path) };
  });
}

function listConditions({ uiParts, folder }: ParsedRevision): readonly Document[] {
  return Object.entries(uiParts).flatMap(([part, element]) =>
    [...conditionsIn(element, [])].map(({ schema, path }): Document => {
      const file = `ui-schemas/${folder}/${part}.json`;
      return { schema, place: (inside) => ({ file, pointer: formatPointer([...path, ...inside]) }) };
    }),
  );
}

interface Condition {
  readonly schema: Schema;
  readonly path: readonly string[];
}

function* conditionsIn(value: Json | undefined, path: readonly string[]): Generator<Condition> {
  if (isArray(value)) for (const [index, item] of value.entries()) yield* conditionsIn(item, [...path, String(index)]);
  if (!isObject(value)) return;
  const isCondition = path.at(-1) === "condition" || path.at(-2) === "conditions";
  for (const [name, member] of Object.entries(value)) {
    const here = [...path, name];
    if (isCondition && name === "schema" && isObject(member)) yield { schema: member, path: here };
    else yield* conditionsIn(member, here);
  }
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

import { checkAnswers } from "../../src/form/check-answers.ts";
import type { Definition, Schema } from "../../src/form/definition.ts";
import { diffRevisions, type DiffRequest, type RevisionDiff } from "../../src/form/diff-revisions.ts";
import type { Json } from "../../src/form/json.ts";
import { createDefinition, loadPack } from "./revision.ts";

/** What matters of a definition for a comparison. */
export type Given = Partial<Definition> & { readonly schema: Schema };

/** Compares two revisions; `more` changes what is asked. */
export function diff(
  before: Given,
  after: Given,
  samples: readonly Json[] = [],
  more: Partial<DiffRequest> = {},
): RevisionDiff {
  const newer = createDefinition(after);
  const pack = loadPack(newer);
  return diffRevisions({
    older: createDefinition(before),
    newer,
    paper: {},
    samples: samples.map((answers, index) => ({ file: `valid/${index}.json`, answers })),
    check: (answers) => checkAnswers(newer, pack, answers).result,
    ...more,
  });
}

/** The schema of an object with these properties. */
export function object(properties: Schema, more: Schema = {}): Schema {
  return { type: "object", properties, ...more };
}

export const NAME = { title: "Name", type: "string", maxLength: 60 };
export const CITY = { title: "Ort", type: "string" };

/** The words of the member `name`. */
export function texts(label: string, hint: string, maxLength: string): Definition["texts"] {
  return { de: { scopes: { "#/properties/name": { label, hint, errors: { maxLength } } }, rules: {} } };
}

/** A note of one paragraph. */
export function note(value: string): Definition["notes"][string] {
  return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] };
}

/** A UI schema of steps, each a heading and its members. */
export function steps(...named: readonly (readonly string[])[]): Definition["uiSchema"] {
  return {
    type: "Categorization",
    elements: named.map(([label = "", ...members]) => ({
      type: "Category",
      label,
      elements: members.map((member) => ({ type: "Control", scope: `#/properties/${member}` })),
    })),
  };
}

/** The UI schema with a condition around everything in it. */
export function conditional(uiSchema: Definition["uiSchema"]): Definition["uiSchema"] {
  const condition = { scope: "#/properties/ort", schema: { const: "Dresden" } };
  return { ...uiSchema, rule: { effect: "SHOW", condition } };
}

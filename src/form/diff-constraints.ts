import { canonicalJson } from "./canonical.ts";
import type { Schema } from "./definition.ts";
import type { ConstraintChange, Example, Member } from "./diff-change.ts";
import { isArray, isObject, type Json } from "./json.ts";

/** Upper bounds become stricter when they sink, lower ones when they rise. */
const UPPER: readonly string[] = ["maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties"];
const LOWER: readonly string[] = ["minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties"];
/** Their mere presence is a demand; two different ones cannot be compared. */
const DEMANDS: readonly string[] = [
  "type",
  "const",
  "pattern",
  "format",
  "not",
  "multipleOf",
  "uniqueItems",
  "contains",
  "propertyNames",
  "checkDigit",
  "uniqueBy",
  "differsFrom",
  "if",
  "then",
  "else",
  "allOf",
  "anyOf",
  "dependencies",
  "dependentRequired",
];
const KINDS = { stricter: "tightened", laxer: "loosened", other: "changed" } as const;

/** How the demands of the schema at one place differ. Choices (`enum`, `oneOf` of `const`) are compared as lists. */
export function diffConstraints(member: Member, before: Schema, after: Schema): readonly ConstraintChange[] {
  return [
    ...[...UPPER, ...LOWER].flatMap((keyword) => diffBound(member, keyword, [before[keyword], after[keyword]])),
    ...DEMANDS.flatMap((keyword) => diffDemand(member, keyword, [before[keyword], after[keyword]])),
    ...diffChoices(member, before, after),
    ...diffClosed(member, before, after),
  ];
}

type Values = readonly [before: Json | undefined, after: Json | undefined];

function diffBound(member: Member, keyword: string, [before, after]: Values): readonly ConstraintChange[] {
  if (before === after) return [];
  const none = UPPER.includes(keyword) ? Infinity : -Infinity;
  const [from, to] = [before ?? none, after ?? none].map(Number);
  if (from === undefined || to === undefined) return [];
  const isStricter = UPPER.includes(keyword) ? to < from : to > from;
  const example = isStricter ? exampleFor(keyword, from, to) : undefined;
  return [{ kind: isStricter ? KINDS.stricter : KINDS.laxer, member, keyword, before, after, example }];
}

/** A value just beyond the new bound; it was within the old one. */
function exampleFor(keyword: string, before: number, after: number): Example | undefined {
  const step = UPPER.includes(keyword) ? 1 : -1;
  const beyond = Number.isInteger(after) ? after + step : before;
  if (keyword.endsWith("Length")) return { kind: "length", length: beyond };
  if (keyword.endsWith("Items")) return { kind: "items", count: beyond };
  if (keyword.endsWith("Properties")) return undefined;
  return { kind: "value", value: keyword.startsWith("exclusive") ? after : beyond };
}

function diffDemand(member: Member, keyword: string, [before, after]: Values): readonly ConstraintChange[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  const kind = before === undefined ? KINDS.stricter : after === undefined ? KINDS.laxer : KINDS.other;
  return [{ kind, member, keyword, before, after }];
}

function diffChoices(member: Member, before: Schema, after: Schema): readonly ConstraintChange[] {
  const [from, to] = [choicesOf(before), choicesOf(after)];
  if (from === undefined && to === undefined) return diffDemand(member, "oneOf", [before["oneOf"], after["oneOf"]]);
  const keyword = after["enum"] === undefined && before["enum"] === undefined ? "oneOf" : "enum";
  if (from === undefined) return [{ kind: KINDS.stricter, member, keyword, after: to }];
  if (to === undefined) return [{ kind: KINDS.laxer, member, keyword, before: from }];
  const gone = from.filter((value) => !has(to, value));
  const come = to.filter((value) => !has(from, value));
  const [first] = gone;
  const stricter: ConstraintChange[] =
    first === undefined
      ? []
      : [{ kind: KINDS.stricter, member, keyword, before: gone, example: { kind: "value", value: first } }];
  return come.length === 0 ? stricter : [...stricter, { kind: KINDS.laxer, member, keyword, after: come }];
}

function has(list: readonly Json[], value: Json): boolean {
  return list.some((it) => canonicalJson(it) === canonicalJson(value));
}

function choicesOf({ enum: values, oneOf }: Schema): readonly Json[] | undefined {
  if (isArray(values)) return values;
  if (!isArray(oneOf) || oneOf.length === 0) return undefined;
  const consts = oneOf.map((it) => (isObject(it) ? it["const"] : undefined));
  return consts.every((it) => it !== undefined) ? consts : undefined;
}

function diffClosed(member: Member, before: Schema, after: Schema): readonly ConstraintChange[] {
  const [was, is] = [before, after].map((schema) => schema["additionalProperties"] === false);
  if (was === is) return [];
  return [{ kind: is === true ? KINDS.stricter : KINDS.laxer, member, keyword: "additionalProperties" }];
}

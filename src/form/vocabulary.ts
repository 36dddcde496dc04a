/**
 * The keywords JSON Schema lacks and official forms need. Each is general and names no form. They are ajv *code*
 * keywords: what they check is written into the rule pack, which so needs nothing from ajv at run time.
 */
import { _, type CodeKeywordDefinition, type KeywordCxt, type Name } from "ajv";

import { formatPointer, parsePointer } from "./pointer.ts";

interface CheckDigit {
  readonly weights: readonly number[];
  readonly modulus: number;
  readonly position: number;
}

/**
 * `checkDigit { weights, modulus, position }`: the digit at `position` (from 1) of a string equals
 * `(modulus - s mod modulus) mod modulus`, where `s` sums the first digits times their weights.
 * Silent on anything but a string that begins with that many digits.
 */
const checkDigit: CodeKeywordDefinition = {
  keyword: "checkDigit",
  type: "string",
  schemaType: "object",
  metaSchema: {
    type: "object",
    required: ["weights", "modulus", "position"],
    additionalProperties: false,
    properties: {
      weights: { type: "array", items: { type: "integer" }, minItems: 1 },
      modulus: { type: "integer", minimum: 2 },
      position: { type: "integer", minimum: 2 },
    },
  },
  error: { message: "must have a right check digit" },
  code(cxt) {
    const { weights, modulus, position }: CheckDigit = cxt.schema;
    const { data } = cxt;
    const sum = weights.reduce((total, weight, index) => _`${total} + ${weight} * ${data}[${index}]`, _`0`);
    const expected = _`(${modulus} - (${sum}) % ${modulus}) % ${modulus}`;
    cxt.fail(_`${digitCount(cxt)} >= ${position} && ${expected} !== +${data}[${position - 1}]`);
  },
};

function digitCount({ data }: KeywordCxt) {
  return _`/^[0-9]*/.exec(${data})[0].length`;
}

interface UniqueBy {
  readonly member: string;
  readonly prefix?: number;
}

/**
 * `uniqueBy { member, prefix? }`: no two items of an array share that string member (or its first `prefix`
 * characters). Every later item fails at its member. Members that are absent, no string or shorter are skipped.
 */
const uniqueBy: CodeKeywordDefinition = {
  keyword: "uniqueBy",
  type: "array",
  schemaType: "object",
  metaSchema: {
    type: "object",
    required: ["member"],
    additionalProperties: false,
    properties: { member: { type: "string" }, prefix: { type: "integer", minimum: 1 } },
  },
  error: {
    message: "must not repeat",
    params: ({ params }) => _`{at: ${params["at"]}, other: ${params["other"]}}`,
  },
  code(cxt) {
    const { gen, data } = cxt;
    const { member, prefix }: UniqueBy = cxt.schema;
    const seen = gen.const("seen", _`new Map()`);
    gen.forRange("i", 0, _`${data}.length`, (i) => {
      const value = gen.let("value", _`${data}[${i}]`);
      gen.assign(value, _`${value} && typeof ${value} == "object" ? ${value}[${member}] : undefined`);
      gen.if(_`typeof ${value} == "string" && ${value}.length >= ${prefix ?? 1}`, () => {
        if (prefix !== undefined) gen.assign(value, _`${value}.slice(0, ${prefix})`);
        gen.if(_`${seen}.has(${value})`, () => failAt(cxt, memberAt(i, member), _`"/" + ${seen}.get(${value})`));
        gen.if(_`!${seen}.has(${value})`, () => gen.code(_`${seen}.set(${value}, ${i})`));
      });
    });
  },
};

function memberAt(index: Name, member: string) {
  return _`"/" + ${index} + ${formatPointer([member])}`;
}

function failAt(cxt: KeywordCxt, at: ReturnType<typeof _>, other: ReturnType<typeof _>): void {
  cxt.setParams({ at, other });
  cxt.error();
}

interface DiffersFrom {
  readonly member: string;
  readonly others: string;
}

/**
 * `differsFrom { member, others }`: the member of an object differs from every value `others` names, a JSON Pointer
 * from that object on with `*` for array items. Fails once, at the member. An absent member is skipped.
 */
const differsFrom: CodeKeywordDefinition = {
  keyword: "differsFrom",
  type: "object",
  schemaType: "object",
  metaSchema: {
    type: "object",
    required: ["member", "others"],
    additionalProperties: false,
    properties: { member: { type: "string" }, others: { type: "string", pattern: "^/" } },
  },
  error: {
    message: "must differ",
    params: ({ params }) => _`{at: ${params["at"]}, other: ${params["other"]}}`,
  },
  code(cxt) {
    const { gen, data } = cxt;
    const { member, others }: DiffersFrom = cxt.schema;
    const value = gen.const("value", _`${data}[${member}]`);
    const found = gen.let("found", _`undefined`);
    gen.if(_`${value} !== undefined`, () => {
      eachPlace({ cxt, segments: parsePointer(others), parent: data, path: _`""` }, (place, path) =>
        gen.if(_`${found} === undefined && ${place} === ${value}`, () => gen.assign(found, path)),
      );
    });
    gen.if(_`${found} !== undefined`, () => failAt(cxt, _`${formatPointer([member])}`, _`${found}`));
  },
};

interface Walk {
  readonly cxt: KeywordCxt;
  readonly segments: readonly string[];
  readonly parent: Name;
  readonly path: ReturnType<typeof _>;
}

/** Writes the nested loops that visit every place `segments` names below `parent`. */
function eachPlace(walk: Walk, visit: (value: Name, path: ReturnType<typeof _>) => void): void {
  const { cxt, parent, path } = walk;
  const [segment, ...rest] = walk.segments;
  if (segment === undefined) return visit(parent, path);
  const { gen } = cxt;
  const descend = (next: ReturnType<typeof _>, nextPath: ReturnType<typeof _>): void => {
    const value = gen.const("place", next);
    eachPlace({ cxt, segments: rest, parent: value, path: nextPath }, visit);
  };
  if (segment === "*") {
    gen.if(_`Array.isArray(${parent})`, () =>
      gen.forRange("i", 0, _`${parent}.length`, (i) => descend(_`${parent}[${i}]`, _`${path} + "/" + ${i}`)),
    );
  } else {
    gen.if(_`${parent} && typeof ${parent} == "object"`, () =>
      descend(_`${parent}[${segment}]`, _`${path} + ${formatPointer([segment])}`),
    );
  }
}

/** All keywords of ours that check something. */
export const KEYWORDS: readonly CodeKeywordDefinition[] = [checkDigit, uniqueBy, differsFrom];

/** Keywords of ours that only say something: how a text is normalised before it is checked. */
export const ANNOTATIONS: readonly string[] = ["normalize"];

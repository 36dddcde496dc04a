import type { Schema } from "./definition.ts";
import { isArray } from "./json.ts";
import { locate } from "./scope.ts";

/** What the walks over the answers need to know of the schema at one place. */
export interface SchemaFacts {
  readonly normalize: string | undefined;
  readonly isList: boolean;
  readonly required: ReadonlySet<unknown>;
  readonly maxItems: number;
  readonly maxProperties: number;
}

/** A schema that contains itself has places without end. */
const MOST_KNOWN = 5_000;

const cache = new WeakMap<Schema, Map<string, SchemaFacts>>();

/** The facts about the place `pattern` (with `*` for array items); looked up once per schema and place. */
export function factsAt(root: Schema, pattern: string): SchemaFacts {
  const known = cache.get(root) ?? new Map<string, SchemaFacts>();
  cache.set(root, known);
  const remembered = known.get(pattern);
  if (remembered !== undefined) return remembered;
  const located = locate(root, pattern);
  if (located === undefined) return NOTHING_KNOWN;
  const facts = readFacts(located.schema);
  if (known.size < MOST_KNOWN) known.set(pattern, facts);
  return facts;
}

function readFacts({ type, normalize, required, maxItems, maxProperties }: Schema): SchemaFacts {
  return {
    normalize: typeof normalize === "string" ? normalize : undefined,
    isList: type === "array",
    required: new Set(isArray(required) ? required : []),
    maxItems: typeof maxItems === "number" ? maxItems : Infinity,
    maxProperties: typeof maxProperties === "number" ? maxProperties : Infinity,
  };
}

/** Of a place the schema does not know; not remembered, since answers can hold any number of such names. */
const NOTHING_KNOWN = readFacts({});

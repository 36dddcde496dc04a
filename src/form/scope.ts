import type { Schema } from "./definition.ts";
import { isArray, isObject } from "./json.ts";
import { formatPointer, isIndex, parsePointer, toPattern, valueAt } from "./pointer.ts";

/** A place in the bundled schema, found from a place in the answers. */
export interface Located {
  /** Where the schema itself stands, its `$ref`s followed, such as `#/definitions/row/properties/name`. */
  readonly scope: string;
  readonly schema: Schema;
  /** The scopes on the way through `$ref`s, the place of use first, `scope` last. */
  readonly via: readonly string[];
}

/** The schema at a scope such as `#/properties/name`, its `$ref`s followed. */
export function schemaAt(schema: Schema, scope: string): Schema | undefined {
  const found = valueAt(schema, scope.replace(/^#/, ""));
  return isObject(found) ? follow(schema, { scope, schema: found, via: [scope] })?.schema : undefined;
}

/** The answers pointer, relative to the object a UI element draws, that a control's scope stands for. */
export function toPointer(scope: string): string {
  const segments = parsePointer(scope.replace(/^#/, ""));
  return formatPointer(segments.filter((segment, index) => index % 2 === 1 || segment !== "properties"));
}

/** A schema that contains itself has places without end. */
const MOST_KNOWN = 5_000;

/** Only places the schema knows are remembered: answers can hold any number of other member names. */
const cache = new WeakMap<Schema, Map<string, Located>>();

/**
 * What the bundled schema says about the answers at `pointer` (a pointer, or a pattern with `*`): found through
 * `$ref`, `properties`, `items` and the branches of `allOf`, `anyOf`, `oneOf`, `if`, `then`, `else`.
 * `undefined` when the schema says nothing about that place.
 */
export function locate(schema: Schema, pointer: string): Located | undefined {
  const known = cache.get(schema) ?? new Map<string, Located>();
  cache.set(schema, known);
  const pattern = toPattern(pointer);
  const located = known.get(pattern) ?? search(schema, pattern);
  if (located !== undefined && known.size < MOST_KNOWN) known.set(pattern, located);
  return located;
}

function search(schema: Schema, pattern: string): Located | undefined {
  let here = follow(schema, { scope: "#", schema, via: ["#"] });
  for (const segment of parsePointer(pattern)) {
    if (here === undefined) return undefined;
    here = descend(schema, here, segment);
  }
  return here;
}

/** Follows `$ref`s to the schema they name; gives up on foreign or endless ones. */
function follow(root: Schema, located: Located): Located | undefined {
  const reference = located.schema["$ref"];
  if (typeof reference !== "string") return located;
  const target = reference.startsWith("#") ? valueAt(root, reference.slice(1)) : undefined;
  if (!isObject(target) || located.via.length > 20) return undefined;
  return follow(root, { scope: reference, schema: target, via: [...located.via, reference] });
}

function descend(root: Schema, here: Located, segment: string): Located | undefined {
  const path = isIndex(segment) || segment === "*" ? itemsPath(here.schema, segment) : ["properties", segment];
  const direct = at(here, path);
  if (direct !== undefined) return follow(root, direct);
  for (const branch of branches(here)) {
    const target = follow(root, branch);
    const found = target === undefined ? undefined : descend(root, target, segment);
    if (found !== undefined) return found;
  }
  return undefined;
}

function at(here: Located, path: readonly string[]): Located | undefined {
  const found = valueAt(here.schema, formatPointer(path));
  const scope = here.scope + formatPointer(path);
  return isObject(found) ? { scope, schema: found, via: [scope] } : undefined;
}

function itemsPath(schema: Schema, segment: string): readonly string[] {
  return isArray(schema["items"]) ? ["items", segment] : ["items"];
}

function branches(here: Located): readonly Located[] {
  const lists = ["allOf", "anyOf", "oneOf"].flatMap((name) => {
    const list = here.schema[name];
    return isArray(list) ? list.map((_, index) => [name, String(index)]) : [];
  });
  return [...lists, ["if"], ["then"], ["else"]].flatMap((path) => at(here, path) ?? []);
}

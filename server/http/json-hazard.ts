import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer } from "../../src/form/pointer.ts";

/** Something in a JSON value that would harm what works on it later, and where. */
export interface JsonHazard {
  readonly kind: "too-deep" | "too-many-values" | "forbidden-member" | "invalid-text";
  readonly pointer: string;
}

const MOST_DEEP = 32;
/**
 * Of an array, and of members of an object. `uniqueItems` on objects is quadratic: 2,000 items cost 76 ms, 10,000
 * already 1.5 s. 49,000 members that a schema does not know cost half a second.
 */
const MOST_ITEMS = 2_000;
const MOST_VALUES = 50_000;
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The first hazard of a value: nested deeper than 32, an array or object of more than 2,000 members, more than 50,000 values,
 * a member name that reaches into prototypes, or half a character.
 */
export function findJsonHazard(value: Json): JsonHazard | undefined {
  const found = search(value, { left: MOST_VALUES }, 0);
  return found && { kind: found.kind, pointer: formatPointer(found.path.toReversed()) };
}

interface Found {
  readonly kind: JsonHazard["kind"];
  /** Segments, the innermost first. */
  readonly path: (string | number)[];
}

function search(value: Json, budget: { left: number }, depth: number): Found | undefined {
  budget.left -= 1;
  if (budget.left < 0) return { kind: "too-many-values", path: [] };
  if (typeof value === "string") return value.isWellFormed() ? undefined : { kind: "invalid-text", path: [] };
  if (typeof value !== "object" || value === null) return undefined;
  if (depth >= MOST_DEEP) return { kind: "too-deep", path: [] };
  if (isArray(value)) return searchItems(value, budget, depth);
  return isObject(value) ? searchMembers(value, budget, depth) : undefined;
}

function searchItems(items: readonly Json[], budget: { left: number }, depth: number): Found | undefined {
  if (items.length > MOST_ITEMS) return { kind: "too-many-values", path: [] };
  for (const [index, item] of items.entries()) {
    const found = search(item, budget, depth + 1);
    if (found !== undefined) return within(found, index);
  }
  return undefined;
}

function searchMembers(
  members: Readonly<Record<string, Json | undefined>>,
  budget: { left: number },
  depth: number,
): Found | undefined {
  const names = Object.keys(members);
  if (names.length > MOST_ITEMS) return { kind: "too-many-values", path: [] };
  for (const name of names) {
    if (FORBIDDEN.has(name)) return { kind: "forbidden-member", path: [name] };
    if (!name.isWellFormed()) return { kind: "invalid-text", path: [] };
    const found = search(members[name] ?? null, budget, depth + 1);
    if (found !== undefined) return within(found, name);
  }
  return undefined;
}

function within(found: Found, segment: string | number): Found {
  found.path.push(segment);
  return found;
}

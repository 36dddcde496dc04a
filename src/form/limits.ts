import type { Schema } from "./definition.ts";
import { createItemCache } from "./item-cache.ts";
import { isArray, isObject, type Json } from "./json.ts";
import { formatPointer } from "./pointer.ts";
import type { RawFinding } from "./raw-finding.ts";
import { factsAt } from "./schema-facts.ts";

/**
 * The first pass over answers: members with more items or properties than `maxItems` or `maxProperties` allow.
 * It costs one walk; only answers that pass it are given to the rule pack, whose error list would otherwise grow
 * with every excess item.
 */
export function findExcess(root: Schema, answers: Json): readonly RawFinding[] {
  return [...excessAt({ root, pattern: "", pointer: "" }, answers)];
}

interface Here {
  readonly root: Schema;
  readonly pattern: string;
  readonly pointer: string;
}

function* excessAt(here: Here, value: Json): Generator<RawFinding> {
  const { root, pattern, pointer } = here;
  if (isArray(value)) {
    const { maxItems } = factsAt(root, pattern);
    if (value.length > maxItems) return yield excess(pointer, "maxItems", maxItems);
    const inside = { root, pattern: `${pattern}/*`, length: value.length };
    for (const [index, item] of value.entries()) {
      // Remembered with pointers from the item on: items move.
      const found =
        items.find(inside, item) ?? items.keep(inside, item, [...excessAt({ ...inside, pointer: "" }, item)]);
      for (const it of found) yield { ...it, pointer: `${pointer}/${index}${it.pointer}` };
    }
  } else if (isObject(value)) {
    const members = Object.entries(value);
    const { maxProperties } = factsAt(root, pattern);
    if (members.length > maxProperties) return yield excess(pointer, "maxProperties", maxProperties);
    for (const [name, member] of members) {
      // What has neither items nor members cannot have too many.
      if (typeof member !== "object" || member === null) continue;
      const segment = formatPointer([name]);
      yield* excessAt({ root, pattern: pattern + segment, pointer: pointer + segment }, member);
    }
  }
  return undefined;
}

const items = createItemCache<readonly RawFinding[]>();

function excess(pointer: string, keyword: string, limit: number): RawFinding {
  return { pointer, keyword, severity: "error", params: { limit } };
}

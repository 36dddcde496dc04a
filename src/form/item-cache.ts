import { isObject, type Json } from "./json.ts";

/** An item of a list, and what it is held against: a schema or rules, and the place there. */
export interface ListItem {
  readonly root: object;
  readonly pattern: string;
  readonly item: Json;
  /** How many items the list has. */
  readonly among: number;
}

/** What is made of a shorter list is made sooner than remembered. */
const WORTH_REMEMBERING = 50;

/**
 * Remembers what was made of each item of a list, by the item's identity: answers are never changed in place, and of a
 * long list hardly more than one item differs from one check to the next. Forgets an item together with its answers.
 */
export function createItemCache<T>(): (listItem: ListItem, make: () => T) => T {
  const cache = new WeakMap<object, Pick<ListItem, "root" | "pattern"> & { readonly made: T }>();
  return ({ root, pattern, item, among }, make) => {
    if (among < WORTH_REMEMBERING || !isObject(item)) return make();
    const known = cache.get(item);
    if (known?.root === root && known.pattern === pattern) return known.made;
    const made = make();
    cache.set(item, { root, pattern, made });
    return made;
  };
}

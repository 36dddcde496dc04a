import type { Schema } from "./definition.ts";
import { isObject, type Json } from "./json.ts";

/** An item of a list, and the place of the schema it is held against. */
export interface ListItem {
  readonly root: Schema;
  readonly pattern: string;
  readonly item: Json;
}

/**
 * Remembers what was made of each item of a list, by the item's identity: answers are never changed in place, and of a
 * long list hardly more than one item differs from one check to the next. Forgets an item together with its answers.
 */
export function createItemCache<T>(): (listItem: ListItem, make: () => T) => T {
  const cache = new WeakMap<object, Omit<ListItem, "item"> & { readonly made: T }>();
  return ({ root, pattern, item }, make) => {
    if (!isObject(item)) return make();
    const known = cache.get(item);
    if (known?.root === root && known.pattern === pattern) return known.made;
    const made = make();
    cache.set(item, { root, pattern, made });
    return made;
  };
}

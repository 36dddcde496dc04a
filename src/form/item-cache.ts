import { isObject, type Json } from "./json.ts";

/** A list, as far as what is made of its items depends on it. */
export interface ListAbout {
  /** What they are held against: a schema or rules. */
  readonly root: object;
  /** The place of the items there. */
  readonly pattern: string;
  /** How many items it has. */
  readonly length: number;
}

/** Remembers what was made of each item of a list. */
export interface ItemCache<T> {
  readonly find: (list: ListAbout, item: Json) => T | undefined;
  /** Gives back what is to be remembered. */
  readonly keep: (list: ListAbout, item: Json, made: T) => T;
}

/** What is made of a shorter list is made sooner than remembered. */
const WORTH_REMEMBERING = 50;

/**
 * Remembers by the item's identity: answers are never changed in place, and of a long list hardly more than one item
 * differs from one check to the next. Forgets an item together with its answers.
 */
export function createItemCache<T>(): ItemCache<T> {
  const cache = new WeakMap<object, Pick<ListAbout, "root" | "pattern"> & { readonly made: T }>();
  return {
    find({ root, pattern, length }, item) {
      if (length < WORTH_REMEMBERING || !isObject(item)) return undefined;
      const known = cache.get(item);
      return known?.root === root && known.pattern === pattern ? known.made : undefined;
    },
    keep({ root, pattern, length }, item, made) {
      if (length >= WORTH_REMEMBERING && isObject(item)) cache.set(item, { root, pattern, made });
      return made;
    },
  };
}

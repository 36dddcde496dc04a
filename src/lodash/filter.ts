/** `lodash/filter` as JSON Forms calls it: a list that may be missing, and a function. */
function filter<T>(list: readonly T[] | null | undefined, predicate: (item: T) => boolean): readonly T[] {
  return list?.filter(predicate) ?? [];
}

export default filter;

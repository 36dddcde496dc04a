/** `lodash/find` as JSON Forms calls it: a list that may be missing, and a function. */
function find<T>(list: readonly T[] | null | undefined, predicate: (item: T) => boolean): T | undefined {
  return list?.find(predicate);
}

export default find;

/** `lodash/includes` as JSON Forms calls it: a list that may be missing. */
function includes<T>(list: readonly T[] | null | undefined, item: T): boolean {
  return list?.includes(item) ?? false;
}

export default includes;

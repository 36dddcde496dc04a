/** `lodash/maxBy` as JSON Forms calls it, to choose a renderer: the first item with the highest number. */
function maxBy<T>(list: readonly T[] | null | undefined, score: (item: T) => number): T | undefined {
  let best: { readonly item: T; readonly score: number } | undefined;
  for (const item of list ?? []) {
    const found = score(item);
    if (best === undefined || found > best.score) best = { item, score: found };
  }
  return best?.item;
}

export default maxBy;

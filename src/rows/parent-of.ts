/** What the place at `pointer` lies in: the item of a list, or the list of an item. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

import { useEffect, useState } from "react";

/** Some neighbouring rows of a table. */
export interface RowsInBlock<T> {
  /** Index of the first. */
  readonly first: number;
  readonly items: readonly T[];
  /** Whether further blocks are about to follow. */
  readonly isBusy: boolean;
}

/** So many rows are laid out and painted together. */
const ROWS_IN_BLOCK = 10;
/** So many blocks are drawn in one go: more than a screen holds, and nobody notices the time. */
const BLOCKS_AT_ONCE = 8;

/**
 * The rows of a table in blocks, as far as they are drawn by now. What a long table has beyond the first blocks follows
 * within moments, some at a time: hundreds of rows in one go would stop the page while somebody works in it.
 */
export function useRowBlocks<T>(items: readonly T[]): readonly RowsInBlock<T>[] {
  const [room, setRoom] = useState(BLOCKS_AT_ONCE);
  const count = Math.ceil(items.length / ROWS_IN_BLOCK);
  // With room to spare, so that a row that is added is there at once and can have the focus.
  const isGrowing = room <= count;
  useEffect(() => {
    if (!isGrowing) return undefined;
    const timer = setTimeout(() => setRoom(room + BLOCKS_AT_ONCE));
    return () => clearTimeout(timer);
  }, [isGrowing, room]);
  const drawn = Math.min(room, count);
  return Array.from({ length: drawn }, (_, block) => {
    const first = block * ROWS_IN_BLOCK;
    return { first, items: items.slice(first, first + ROWS_IN_BLOCK), isBusy: drawn < count && block === drawn - 1 };
  });
}

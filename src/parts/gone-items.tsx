import { nameItem } from "../item-name.ts";
import { useNamingForm } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { PlacedRow } from "./mark-rows.ts";

export interface GoneItemsProps {
  /** Pointer of the list. */
  readonly list: string;
  readonly gone: readonly PlacedRow[];
}

/** Of more, nobody wants to read all the names. */
const MOST = 8;

/** Names what was handed in with a list and is no longer in it, by where it stood. */
export function GoneItems({ list, gone }: GoneItemsProps) {
  const naming = useNamingForm();
  const { review } = useAllWords();
  if (gone.length === 0) return null;
  const names = gone.slice(0, MOST).map(([index, item]) => nameItem(naming, list, index, item));
  return <p className="gone">{review.gone(names.join(", "), gone.length - names.length)}</p>;
}

import type { Json } from "../form/json.ts";
import { nameItem } from "../item-name.ts";
import { useNamingForm } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { OtherItem } from "./match-items.ts";

export interface OtherRowsProps {
  readonly other: readonly OtherItem[];
  readonly kept: readonly Json[];
  /** Pointer of the list. */
  readonly list: string;
  readonly isReplaced: boolean;
  readonly onReplace: (isReplaced: boolean) => void;
}

const MOST_NAMED = 8;

/** Which rows the list has with other values, and whether those that were read take their place. */
export function OtherRows({ other, kept, list, isReplaced, onReplace }: OtherRowsProps) {
  const { rows } = useAllWords();
  const naming = useNamingForm();
  const names = other.slice(0, MOST_NAMED).map(({ index }) => nameItem(naming, list, index, kept[index]));
  return (
    <div className="field">
      <p>{rows.other([...names, ...(names.length < other.length ? ["…"] : [])].join(", "))}</p>
      <label className="box">
        <input type="checkbox" checked={isReplaced} onChange={({ target }) => onReplace(target.checked)} />
        <span>{rows.replaceOther}</span>
      </label>
    </div>
  );
}

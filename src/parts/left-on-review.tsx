import type { LeftRows } from "../rows/left-rows.ts";
import { usePlaceName } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { ChangeLink, type Placed } from "./change-link.tsx";

export interface LeftOnReviewProps {
  readonly left: readonly LeftRows[];
  readonly onChoose: (place: Placed) => void;
}

/** Which rows of pasted lists are in none yet, and the way to where they were pasted. */
export function LeftOnReview({ left, onChoose }: LeftOnReviewProps) {
  const { rows } = useAllWords();
  const nameOf = usePlaceName();
  return left.map(({ key, pointer, name, count }) => (
    <div key={key} className="finding confirm left-rows">
      <p>{rows.aroundLeft(name, count)}</p>
      <ChangeLink name={nameOf(pointer)} pointer={pointer} onChoose={onChoose} />
    </div>
  ));
}

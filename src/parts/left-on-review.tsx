import { useFormStore, useLoadedForm } from "../form-context.ts";
import { listLeft } from "../rows/left-rows.ts";
import { usePlaceName } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { ChangeLink, type Placed } from "./change-link.tsx";

/** Which rows of pasted lists are in none yet, and the way to where they were pasted. */
export function LeftOnReview({ onChoose }: { readonly onChoose: (place: Placed) => void }) {
  const left = listLeft(useFormStore(), useLoadedForm());
  const { rows } = useAllWords();
  const nameOf = usePlaceName();
  return left.map(({ key, pointer, name, count }) => (
    <div key={key} className="finding confirm">
      <p>{rows.aroundLeft(name, count)}</p>
      <ChangeLink name={nameOf(pointer)} pointer={pointer} onChoose={onChoose} />
    </div>
  ));
}

import { useId } from "react";

import { usePlaceName } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { AroundChoice } from "./use-around-choice.ts";

export interface AroundQuestionProps {
  readonly choice: AroundChoice;
  /** How many rows there are in all. */
  readonly count: number;
  /** What the item around the list is called. */
  readonly place: string;
}

/** Asks which rows belong to the item around the list, where they tell of several; else tells what comes with them. */
export function AroundQuestion({ choice, count, place }: AroundQuestionProps) {
  const { groups, chosen, elsewhere, rest, onChoose, isOpen, values } = choice;
  const { rows } = useAllWords();
  const nameOf = usePlaceName();
  const id = useId();
  if (!isOpen) return values.length > 0 && chosen !== undefined && <p>{rows.aroundSet(chosen.name, place)}</p>;
  const option = (label: string, isChecked: boolean, onCheck: () => void) => (
    <label key={label} className="box">
      <input type="radio" name={id} checked={isChecked} onChange={onCheck} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="other-rows around">
      <legend>{rows.around(place)}</legend>
      {groups.map((group) => {
        const there = elsewhere.get(group.key);
        const label = rows.aroundRows(group.name, group.rows.length, there === undefined ? "" : nameOf(there));
        return option(label, group === chosen, () => onChoose(group));
      })}
      {option(rows.aroundAll(count), chosen === undefined, () => onChoose(undefined))}
      <p className="hint" role="status">
        {chosen === undefined && rows.aroundMixed(place)}
        {chosen !== undefined && values.length > 0 && `${rows.aroundSet(chosen.name, place)} `}
        {chosen !== undefined && rest.length > 0 && rows.aroundRest}
      </p>
    </fieldset>
  );
}

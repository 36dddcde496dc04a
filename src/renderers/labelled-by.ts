import { listIdOf } from "../focus.ts";
import { useSelected } from "../form-context.ts";
import { jsonAt } from "../json-at.ts";

/**
 * The ids of what makes up the name of a place where it lies in a card beside other cards, which all ask the same: its
 * own name, which stands at `nameId`, then the headings of the cards around it, the nearest first.
 */
export function useLabelledBy(pointer: string, nameId: string): string | undefined {
  const cards = useSelected(({ state }) => {
    let ids = "";
    for (const { index, 1: card } of pointer.matchAll(/\/(\d+)(?=\/)/g)) {
      const list = pointer.slice(0, index);
      if (jsonAt(state.answers, `${list}/1`) !== undefined) ids = ` ${listIdOf(list)}-${card}${ids}`;
    }
    return ids;
  });
  return cards === "" ? undefined : nameId + cards;
}

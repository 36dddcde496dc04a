import { firstItem } from "../first-item.ts";
import { focusPointer, listIdOf } from "../focus.ts";
import { useAnnounce, useFormStore, useLoadedForm, useSelected } from "../form-context.ts";
import type { Json } from "../form/json.ts";
import { nameItem } from "../item-name.ts";
import { namesAround } from "../place-name.ts";
import { locate } from "../form/scope.ts";
import { useNamingForm } from "../use-place-name.ts";
import { useFocusAfterChange } from "./focus-after-change.ts";
import type { RemovedItem } from "../removed-item.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { titleLanguageOf, titleOf, type ControlFrame } from "./control-view.ts";

/** Adding to and removing from a list, with the focus always on something that makes sense next. */
export interface ListActions {
  /** What an item to be added is called, such as "Angestellte Person". */
  readonly itemName: string;
  /** Id of that word's language where it is not the form's. */
  readonly itemLanguage: string | undefined;
  readonly add: () => void;
  readonly remove: (index: number) => void;
  /** Puts the item removed last back; absent when nothing was removed from this list. */
  readonly restore: RestoreAction | undefined;
}

/** The way back of an item that was removed. */
export interface RestoreAction {
  /** Where it stood. */
  readonly index: number;
  /** What it was called, with what stood in it. */
  readonly name: string;
  readonly run: () => void;
}

/** What stands above so many rows is seen below them, too; above more, also what stands below them. */
export const NEAR = 6;

/** What is said of a row that was left is said by then, in milliseconds. */
export const SAID = 200;

/** The actions of the list a control draws, which holds `length` items now. */
export function useListActions({ pointer }: ControlFrame, length: number, fallbackName: string): ListActions {
  const { definition, schema } = useLoadedForm();
  const naming = useNamingForm();
  const { change, getSession } = useFormStore();
  const announce = useAnnounce();
  const { lists: words, rows } = useAllWords();
  const removed = useSelected(({ state }) => state.removed);
  const focusNext = useFocusAfterChange();
  const item = locate(schema, `${pointer}/0`)?.schema ?? {};
  /** With what it lies in, where there are several such lists. */
  const nameOf = (index: number, it?: Json): string =>
    [nameItem(naming, pointer, index, it), ...namesAround(naming, getSession().state.answers, pointer)].join(", ");
  const itemName = typeof item["title"] === "string" ? titleOf(item, pointer) : fallbackName;
  return {
    itemName,
    itemLanguage: titleLanguageOf(item),
    add: () => {
      change({ kind: "add-item", pointer, item: firstItem(definition.schema, pointer) });
      const name = nameOf(length);
      // Of the row before, which was left for this, something is said first.
      setTimeout(() => announce(words.added(name), "more"), SAID);
      focusNext(() => focusPointer(`${pointer}/${length}`));
    },
    remove: (index) => {
      const isOpen = document.querySelector(".error-summary:not(.settled)") !== null;
      change({ kind: "remove-item", pointer, index });
      focusNext(() => {
        // Where the item was, its way back stands now, which tells what is gone.
        document.getElementById(undoIdOf(pointer))?.focus();
        // With it the last of what was wrong may be gone.
        if (isOpen) announce(document.querySelector(".error-summary.settled h3")?.textContent ?? "");
      });
    },
    restore: removed?.list === pointer ? restoreAction(removed) : undefined,
  };

  function restoreAction({ index, item: taken }: RemovedItem): RestoreAction {
    const name = nameOf(index, taken);
    const run = (): void => {
      change({ kind: "restore-item" });
      announce(rows.restored(name));
      focusNext(() => focusPointer(`${pointer}/${index}`));
    };
    return { index, name, run };
  }
}

/** The id of the button that puts an item back into the list at `pointer`. */
export function undoIdOf(pointer: string): string {
  return `${listIdOf(pointer)}-zurueck`;
}

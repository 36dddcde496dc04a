import { useEffect, useRef } from "react";

import { firstItem } from "../first-item.ts";
import { focusableIn, focusPointer, idOf, listIdOf } from "../focus.ts";
import { useAnnounce, useChange, useLoadedForm, useSelected } from "../form-context.ts";
import { locate } from "../form/scope.ts";
import { useWords } from "../language-context.tsx";
import { useFocusAfterChange } from "./focus-after-change.ts";
import { titleLanguageOf, titleOf, type ControlFrame } from "./control-view.ts";

/** Adding to and removing from a list, with the focus always on something that makes sense next. */
export interface ListActions {
  /** What one item is called, such as "Zeile". */
  readonly itemName: string;
  /** Id of that word's language where it is not the form's. */
  readonly itemLanguage: string | undefined;
  readonly add: () => void;
  readonly remove: (index: number) => void;
  /** Puts the item removed last back; absent when nothing was removed from this list. */
  readonly restore: { readonly removed: number; readonly run: () => void } | undefined;
}

/** The actions of the list a control draws, which holds `length` items now. */
export function useListActions({ pointer }: ControlFrame, length: number, fallbackName: string): ListActions {
  const { definition, schema } = useLoadedForm();
  const change = useChange();
  const announce = useAnnounce();
  const { lists: words, rows } = useWords();
  const removed = useSelected(({ state }) => state.removed);
  const focusNext = useFocusAfterChange();
  // Rows that are not drawn again keep an older `remove`, which must still know how many there are.
  const count = useRef(length);
  useEffect(() => {
    count.current = length;
  }, [length]);
  const item = locate(schema, `${pointer}/0`)?.schema ?? {};
  const itemName = typeof item["title"] === "string" ? titleOf(item, pointer) : fallbackName;
  return {
    itemName,
    itemLanguage: titleLanguageOf(item),
    add: () => {
      change({ kind: "add-item", pointer, item: firstItem(definition.schema, pointer) });
      announce(words.added(itemName, length + 1));
      focusNext(() => focusPointer(`${pointer}/${length}`));
    },
    remove: (index) => {
      change({ kind: "remove-item", pointer, index });
      announce(`${words.removed(itemName, index + 1)} ${rows.canUndo}`);
      const neighbour = Math.min(index, count.current - 2);
      focusNext(() => (neighbour < 0 ? focusAddButton(pointer) : focusItem(pointer, neighbour)));
    },
    restore:
      removed?.list !== pointer
        ? undefined
        : {
            removed: removed.index,
            run: () => {
              change({ kind: "restore-item" });
              announce(rows.restored(itemName, removed.index + 1));
              focusNext(() => focusItem(pointer, removed.index));
            },
          },
  };
}

/** The first input of an item; its heading stays in sight above it. */
function focusItem(pointer: string, index: number): void {
  if (document.querySelector(`[id^="${CSS.escape(idOf(`${pointer}/${index}`))}"]`) === null) focusAddButton(pointer);
  else focusPointer(`${pointer}/${index}`);
}

function focusAddButton(pointer: string): void {
  focusableIn(document.getElementById(`${listIdOf(pointer)}-neu`))?.focus();
}

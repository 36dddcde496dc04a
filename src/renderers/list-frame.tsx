import type { ReactNode } from "react";

import { addIdOf, listIdOf } from "../focus.ts";
import { FindingList } from "../parts/finding-list.tsx";
import { useAllWords } from "../words/use-all-words.ts";
import type { ControlFrame } from "./control-view.ts";
import { useLabelledBy } from "./labelled-by.ts";
import type { ListActions } from "./list-view.ts";
import { UndoNotice } from "./undo-notice.tsx";

export interface ListFrameProps {
  readonly view: ControlFrame;
  readonly actions: ListActions;
  readonly count: number;
  /** Stands beside the button that adds an item. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** What a table and cards share: their findings, and the button that adds an item. */
export function ListFrame({ view, actions, count, beside, children }: ListFrameProps) {
  const { pointer, schema, findings, isEnabled } = view;
  const id = listIdOf(pointer);
  const { lists: words } = useAllWords();
  const { restore, itemName } = actions;
  // Cards beside each other all have such a button.
  const labelledBy = useLabelledBy(pointer, addIdOf(pointer));
  const { maxItems } = schema;
  const isFull = typeof maxItems === "number" && count >= maxItems;
  return (
    <div className="list" id={id}>
      {children}
      <FindingList id={`${id}-meldung`} findings={findings.filter(({ keyword }) => keyword !== "presence")} />
      {/* Among the items where there are some. */}
      {count === 0 && restore !== undefined && <UndoNotice list={pointer} restore={restore} />}
      <div className="adding">
        {isFull ? (
          <p className="hint">{words.full(maxItems)}</p>
        ) : (
          <button
            type="button"
            className="add"
            id={addIdOf(pointer)}
            disabled={!isEnabled}
            aria-labelledby={labelledBy}
            aria-describedby={`${id}-hinweis ${id}-meldung`}
            onClick={actions.add}
          >
            {words.add(itemName)}
          </button>
        )}
        {beside}
      </div>
    </div>
  );
}

import { undoIdOf, type RestoreAction } from "./list-view.ts";
import { useAllWords } from "../words/use-all-words.ts";

export interface UndoNoticeProps {
  /** Pointer of the list. */
  readonly list: string;
  readonly restore: RestoreAction;
}

/** Stands where an item was: that it is gone, and its way back. */
export function UndoNotice({ list, restore }: UndoNoticeProps) {
  const { lists, rows } = useAllWords();
  const id = undoIdOf(list);
  return (
    <p className="undo">
      <span id={`${id}-text`}>{lists.removed(restore.name)}</span>{" "}
      <button type="button" className="quiet" id={id} aria-describedby={`${id}-text`} onClick={restore.run}>
        {rows.undo}
      </button>
    </p>
  );
}

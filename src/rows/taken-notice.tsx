import { useId } from "react";

import { useAllWords } from "../words/use-all-words.ts";
import type { UndoableRows } from "./use-row-import.ts";

export interface TakenNoticeProps {
  readonly taken: UndoableRows;
  readonly canUndo: boolean;
}

/** Stands above the rows that were brought in: how many they are, and their way out again. */
export function TakenNotice({ taken, canUndo }: TakenNoticeProps) {
  const { rows } = useAllWords();
  const id = useId();
  return (
    <p className="undo taken">
      <span id={id}>{rows.taken(taken.added, taken.replaced)}</span>{" "}
      {canUndo && (
        <button type="button" className="quiet" aria-describedby={id} onClick={taken.undo}>
          {rows.undo}
        </button>
      )}
    </p>
  );
}

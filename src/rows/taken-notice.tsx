import { useId } from "react";

import { useAllWords } from "../words/use-all-words.ts";
import type { UndoableRows } from "./use-row-import.ts";

export interface TakenNoticeProps {
  readonly taken: UndoableRows;
  readonly canUndo: boolean;
}

/** Stands above the rows that were brought in: how many they are, their way out again, and where the others belong. */
export function TakenNotice({ taken: { told, undo, left }, canUndo }: TakenNoticeProps) {
  const { rows } = useAllWords();
  const [id, leftId] = [useId(), useId()];
  return (
    <>
      <p className="undo taken">
        <span id={id}>{told}</span>{" "}
        {canUndo && (
          <button type="button" className="quiet" aria-describedby={id} onClick={undo}>
            {rows.undo}
          </button>
        )}
      </p>
      {left !== undefined && canUndo && (
        <p className="undo">
          <span id={leftId}>{left.told}</span>{" "}
          <button type="button" aria-describedby={leftId} onClick={left.goOn}>
            {left.label}
          </button>
        </p>
      )}
    </>
  );
}

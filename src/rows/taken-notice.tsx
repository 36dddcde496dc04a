import { useId } from "react";

import { useAllWords } from "../words/use-all-words.ts";
import { NEAR } from "../renderers/list-view.ts";
import { LeftNotice } from "./left-notice.tsx";
import type { UndoableRows } from "./use-row-import.ts";

export interface TakenNoticeProps {
  /** Pointer of the list. */
  readonly list: string;
  readonly taken: UndoableRows;
  readonly canUndo: boolean;
}

/** Stands above the rows that were brought in: how many they are, their way out again, and where the others belong. */
export function TakenNotice({ list, taken, canUndo }: TakenNoticeProps) {
  const { told, undo } = taken;
  const { rows } = useAllWords();
  const id = useId();
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
      {taken.list.length > NEAR && <LeftNotice pointer={list} />}
    </>
  );
}

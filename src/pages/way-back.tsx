import { useEffect, useState } from "react";
import { createPortal } from "react-dom";

import { findTarget } from "../focus.ts";
import { useWords } from "../language-context.tsx";

export interface WayBackProps {
  /** Of what was to be changed. */
  readonly pointer: string;
  readonly onReturn: () => void;
}

/** The way back to "Prüfen" right behind what was to be changed: its row, else its field. */
export function WayBack({ pointer, onReturn }: WayBackProps) {
  const { toReview } = useWords().steps;
  const [place] = useState(() => document.createElement("div"));
  useEffect(() => {
    const target = findTarget(pointer);
    const row = target?.closest("tr");
    const added = row ? rowAround(place, row.cells.length) : place;
    if (row) row.after(added);
    else target?.closest(".field, .list")?.append(added);
    return () => added.remove();
  }, [place, pointer]);
  return createPortal(
    <button type="button" className="way-back" onClick={onReturn}>
      {toReview}
    </button>,
    place,
  );
}

/** A row that holds `content` in one cell as wide as so many columns. */
function rowAround(content: HTMLElement, columns: number): HTMLElement {
  const [row, cell] = [document.createElement("tr"), document.createElement("td")];
  row.className = "row-findings";
  row.role = "row";
  cell.role = "cell";
  cell.colSpan = columns;
  cell.append(content);
  row.append(cell);
  return row;
}

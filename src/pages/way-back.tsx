import { useEffect, useState } from "react";
import { createPortal } from "react-dom";

import { afterPress } from "../after-press.ts";
import { findTarget, idOf } from "../focus.ts";
import "../style/review.css";

export interface WayBackProps {
  /** Of what was to be changed. */
  readonly pointer: string;
  readonly label: string;
  /** Whether it goes along with the focus, or stays where that was to be changed. */
  readonly follows: boolean;
  readonly onReturn: () => void;
}

/**
 * The way back to where something was chosen to be changed, for the keyboard: right behind the cell, row or field that was
 * to be, or behind whichever row or field has the focus. Where the same way is always in
 * sight its ring is seen there; else it is seen itself while it has the focus, and until the press that takes it away has
 * become a click: what is pressed stays where it is.
 */
export function WayBack({ pointer, label, follows, onReturn }: WayBackProps) {
  const [place] = useState(() => document.createElement("div"));
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    let added: HTMLElement = place;
    const putBehind = (target: Element | undefined): void => {
      const row = target?.closest("tr");
      const cell = target?.id === idOf(pointer) ? target.closest("td") : null;
      const field = target?.closest(".field, .list");
      if (row === undefined && field === undefined) return;
      added.remove();
      if (cell) {
        added = placeIn(place);
        cell.append(added);
      } else if (row) {
        added = rowAround(place, row.cells.length);
        row.after(added);
      } else {
        added = place;
        field?.append(added);
      }
    };
    const follow = ({ target }: FocusEvent): void => {
      const isIn = target instanceof Element && target.closest(".elements") !== null && !place.contains(target);
      if (isIn) afterPress(() => putBehind(target));
    };
    putBehind(findTarget(pointer));
    if (follows) document.addEventListener("focusin", follow);
    return () => {
      document.removeEventListener("focusin", follow);
      findTwin()?.classList.remove(RING);
      added.remove();
    };
  }, [place, pointer, follows]);
  return createPortal(
    <button
      type="button"
      className={isSeen ? "way-back seen" : "way-back"}
      onFocus={() => {
        // The same button stands below and is always in sight: what is seen of this one is its ring there.
        const twin = findTwin();
        twin?.classList.add(RING);
        setSeen(twin === null);
      }}
      onBlur={() => {
        findTwin()?.classList.remove(RING);
        afterPress(() => setSeen(false));
      }}
      onClick={onReturn}
    >
      {label}
    </button>,
    place,
  );
}

/** The class of what shows where the focus is without having it. */
const RING = "has-ring";

/** The button in the bar below that leads the same way, where there is one. */
function findTwin(): Element | null {
  return document.querySelector(".actions.in-sight > .primary");
}

/** A row that holds `content` in one cell as wide as so many columns. */
function rowAround(content: HTMLElement, columns: number): HTMLElement {
  const [row, cell] = [document.createElement("tr"), document.createElement("td")];
  row.className = "row-findings";
  row.role = "row";
  cell.role = "cell";
  cell.colSpan = columns;
  cell.className = "way-back-cell";
  cell.append(content);
  row.append(cell);
  return row;
}

/** A place for `content` at the end of a cell. */
function placeIn(content: HTMLElement): HTMLElement {
  const place = document.createElement("div");
  place.className = "way-back-place";
  place.append(content);
  return place;
}

import { useEffect, useId, useRef, useState } from "react";

import { setAt } from "../change-answers.ts";
import { useAnnounce, useChange } from "../form-context.ts";
import { isArray, isObject, type Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { langOf } from "../lang-of.ts";
import type { Column } from "../renderers/columns.ts";
import { useValueAt } from "../renderers/control-view.ts";
import { SAID } from "../renderers/list-view.ts";
import { useAllWords } from "../words/use-all-words.ts";

export interface ForAllRowsProps {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  /** It is there from so many rows on. */
  readonly from: number;
  /** Whether it is said that it is there. */
  readonly isSaid?: boolean;
}

function isBox({ kind }: Column): boolean {
  return kind.frame === "box";
}

/** One box for each column of boxes: it ticks the column in every row, or clears it. */
export function ForAllRows({ pointer, columns, from, isSaid = false }: ForAllRowsProps) {
  const { rows } = useAllWords();
  const value = useValueAt(pointer);
  const items = isArray(value) ? value : [];
  const change = useChange();
  const announce = useAnnounce();
  const id = useId();
  // Counting ticks at every key is left to those who look at them.
  const [isOpen, setOpen] = useState(false);
  const [before, setBefore] = useState<Before>();
  /** The same as is said aloud: the rows may be out of sight. */
  const [told, setTold] = useState("");
  const boxes = columns.filter(isBox);
  // Once there it stays while there is a row: were it gone, all rows would move up under the hand that deletes one.
  const [wasThere, setWasThere] = useState(false);
  if (items.length >= from && !wasThere) setWasThere(true);
  const isThere = boxes.length > 0 && items.length >= (wasThere ? 1 : from);
  useSayThere(isThere && isSaid);
  if (!isThere) return null;
  const isLast = before !== undefined && before.ticked === value;
  const tick = ({ member, label }: Column, isTicked: boolean): void => {
    const ticked = items.map((item) => tickIn(item, member, isTicked));
    // Of several boxes in a row, all are taken back.
    const { items: untouched, labels } = isLast ? before : { items, labels: [] };
    setBefore({ items: untouched, ticked, labels: [...new Set([...labels, label])] });
    change({ kind: "set", pointer, value: ticked });
    const news = rows.tickedForAll(label, items.length, isTicked);
    // The boxes are all alike then: what they were is had back by what comes behind them.
    announce(`${news} ${rows.undoBelow}`);
    setTold(news);
  };
  return (
    <details className="for-all" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{rows.forAll}</summary>
      <p className="hint">{rows.forAllHint(items.length)}</p>
      {isOpen &&
        boxes.map((column) => {
          const { member, label, labelLanguage } = column;
          const ticked = items.filter((item) => jsonAt(item, member) === true).length;
          return (
            <label key={member} className="box" lang={langOf(labelLanguage)}>
              <MixedBox
                isTicked={ticked === items.length}
                isMixed={ticked > 0 && ticked < items.length}
                onTick={(isTicked) => tick(column, isTicked)}
              />
              <span>{rows.isForAll(label)}</span>
            </label>
          );
        })}
      {isOpen && isLast && (
        <>
          <p className="ticked">{told}</p>
          <button
            type="button"
            aria-describedby={id}
            onClick={(event) => {
              // It goes with what it takes back.
              event.currentTarget.closest("details")?.querySelector("summary")?.focus();
              change({ kind: "set", pointer, value: before.items });
              announce(rows.asBefore);
            }}
          >
            {rows.undo}
          </button>
          {/* The eye sees the boxes above. */}
          <span id={id} hidden>
            {rows.isForAll(before.labels.join(", "))}
          </span>
        </>
      )}
    </details>
  );
}

/** It comes to be above somebody who adds a second row: they are told once. */
function useSayThere(isThere: boolean): void {
  const announce = useAnnounce();
  const { rows } = useAllWords();
  const isKnown = useRef(isThere);
  useEffect(() => {
    // Once the row is said that brought it.
    if (isThere && !isKnown.current) setTimeout(() => announce(rows.forAllThere, "more"), SAID);
    isKnown.current ||= isThere;
  }, [announce, isThere, rows]);
}

/** The rows as they were, as long as nothing else happened to them since all were ticked. */
interface Before {
  readonly items: readonly Json[];
  readonly ticked: readonly Json[];
  /** Of the columns that were ticked or cleared since. */
  readonly labels: readonly string[];
}

/** A row that is ticked as wished already stays the object it is, and so is not drawn again. */
function tickIn(item: Json, member: string, isTicked: boolean): Json {
  if (!isObject(item) || (jsonAt(item, member) === true) === isTicked) return item;
  return setAt(item, member, isTicked);
}

interface MixedBoxProps {
  readonly isTicked: boolean;
  readonly isMixed: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** A box that can also stand for some yes, some no; only a script can set that. */
function MixedBox({ isTicked, isMixed, onTick }: MixedBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return <input ref={box} type="checkbox" checked={isTicked} onChange={(event) => onTick(event.target.checked)} />;
}

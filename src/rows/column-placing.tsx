import { useId, useRef, useState, type KeyboardEvent } from "react";

import { isFree } from "../form/match-by-content.ts";
import type { Placing, TableColumn } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { langOf } from "../lang-of.ts";
import { useAllWords } from "../words/use-all-words.ts";

/** What is placed: a column of the table, or a text of what the table lies in. */
export type PlacedColumn = TableColumn & { readonly labelLanguage: string | undefined };

export interface ColumnPlacingProps {
  readonly block: Extract<ReadBlock, { readonly kind: "rows" }>;
  readonly columns: readonly PlacedColumn[];
  /** Whether it is open from the start. */
  readonly isOpen: boolean;
  readonly onPlace: (placing: Placing) => void;
}

const NOTHING = -1;

/** The name behind this one, which stands in the same cell where a comma parts it. */
function parted(columns: readonly PlacedColumn[], member: string): readonly string[] {
  const at = columns.findIndex((column) => column.member === member);
  const [column, following] = columns.slice(at, at + 2);
  return column !== undefined && following !== undefined && isFree(column) && isFree(following)
    ? [following.member]
    : [];
}

/** One of ours, and the column of the copied list it is filled from. */
interface Placed {
  readonly member: string;
  readonly at: number;
}

/** From which column of the copied list each of ours is filled, to be chosen anew. */
export function ColumnPlacing({ block, columns, isOpen, onPlace }: ColumnPlacingProps) {
  const { sources, placing } = block;
  const { rows } = useAllWords();
  const id = useId();
  const [moved, setMoved] = useState<readonly Placed[]>([]);
  const { chosen, ...choosing } = useChoosing(({ member, at }) => {
    const before = placing.get(member);
    // Two share a cell only where a comma parts it; else the other takes what this one had.
    const isShared = sources[at]?.sample.includes(",") === true;
    const others = [...placing].filter(([other]) => other !== member);
    const leaving = isShared ? [] : others.filter(([, there]) => there === at);
    const staying = others.filter((it) => !leaving.includes(it));
    const moving = before === undefined ? [] : leaving.map(([other]): readonly [string, number] => [other, before]);
    const beside = isShared ? parted(columns, member).filter((other) => !placing.has(other)) : [];
    setMoved([
      ...leaving.map(([other]) => ({ member: other, at: before ?? NOTHING })),
      ...beside.map((other) => ({ member: other, at })),
    ]);
    const both = [...moving, [member, at] as const, ...beside.map((other) => [other, at] as const)];
    onPlace(new Map(at === NOTHING ? others : [...staying, ...both]));
  });
  const nameOf = (at: number): string => {
    const { head = "", sample } = sources[at] ?? { sample: "" };
    return at === NOTHING ? rows.noSource : rows.source(head, sample, at + 1);
  };
  return (
    <details className="placing" open={isOpen}>
      <summary>{rows.placing}</summary>
      <p className="hint">{rows.placingHint}</p>
      <div className="placing-columns">
        {columns.map(({ member, label, labelLanguage }, index) => (
          <div key={member}>
            <label htmlFor={`${id}-${index}`} lang={langOf(labelLanguage)}>
              {label}
            </label>
            <select
              id={`${id}-${index}`}
              value={chosen?.member === member ? chosen.at : (placing.get(member) ?? NOTHING)}
              onChange={(event) => choosing.choose({ member, at: Number(event.target.value) })}
              onPointerDown={choosing.onPointerDown}
              onKeyDown={choosing.onKeyDown}
              onBlur={choosing.settle}
            >
              {[NOTHING, ...sources.keys()].map((at) => (
                // Nothing moves while it is read.
                <option key={at} value={at}>
                  {nameOf(at)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <div role="status">
        {moved.map(({ member, at }) => (
          <p key={member} className="hint">
            {rows.movedSource(columns.find((column) => column.member === member)?.label ?? "", nameOf(at))}
          </p>
        ))}
      </div>
    </details>
  );
}

/**
 * With keys one goes through the values of a closed list one by one, and none of those passed is meant: what is chosen
 * so counts on leaving the list or with Enter. What is pressed in an open list counts at once.
 */
function useChoosing(place: (placed: Placed) => void) {
  const [chosen, setChosen] = useState<Placed>();
  const isByKey = useRef(false);
  const settle = (): void => {
    if (chosen === undefined) return;
    setChosen(undefined);
    place(chosen);
  };
  return {
    chosen,
    settle,
    choose: (placed: Placed): void => (isByKey.current ? setChosen(placed) : place(placed)),
    onPointerDown: (): void => {
      isByKey.current = false;
    },
    onKeyDown: ({ key }: KeyboardEvent): void => {
      if (key === "Enter") return settle();
      isByKey.current = true;
    },
  };
}

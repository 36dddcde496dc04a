import { useId } from "react";

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

/** From which column of the copied list each of ours is filled, to be chosen anew. */
export function ColumnPlacing({ block, columns, isOpen, onPlace }: ColumnPlacingProps) {
  const { sources, placing } = block;
  const { rows } = useAllWords();
  const id = useId();
  const place = (member: string, at: number): void => {
    const before = placing.get(member);
    // Two share a cell only where a comma parts it; else the other takes what this one had.
    const isShared = sources[at]?.sample.includes(",") === true;
    const others = [...placing].flatMap(([other, there]): (readonly [string, number])[] => {
      if (other === member) return [];
      if (there !== at || isShared) return [[other, there]];
      return before === undefined ? [] : [[other, before]];
    });
    onPlace(new Map(at === NOTHING ? others : [...others, [member, at]]));
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
              value={placing.get(member) ?? NOTHING}
              onChange={(event) => place(member, Number(event.target.value))}
            >
              <option value={NOTHING}>{rows.noSource}</option>
              {sources.map(({ head, sample }, at) => (
                // Nothing moves while it is read.
                <option key={at} value={at}>
                  {rows.source(head ?? "", sample, at + 1)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}

import { useId, useState } from "react";

import type { Placing } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import type { Column } from "../renderers/columns.ts";

export interface ColumnPlacingProps {
  readonly block: Extract<ReadBlock, { readonly kind: "rows" }>;
  readonly columns: readonly Column[];
  readonly onPlace: (placing: Placing) => void;
}

const NOTHING = -1;

/**
 * From which column of the copied list each of ours is filled, to be chosen anew. Open from the start where one of
 * ours stays empty while one of theirs is left over.
 */
export function ColumnPlacing({ block, columns, onPlace }: ColumnPlacingProps) {
  const { sources, placing, ignored } = block;
  const { rows } = useWords();
  const id = useId();
  const [isAsked] = useState(ignored.length > 0 && columns.some(({ member }) => !placing.has(member)));
  const place = (member: string, at: number): void => {
    const others = [...placing].filter(([other]) => other !== member);
    onPlace(new Map(at === NOTHING ? others : [...others, [member, at]]));
  };
  return (
    <details className="placing" open={isAsked}>
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

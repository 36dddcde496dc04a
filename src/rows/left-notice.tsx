import { useId, useState } from "react";

import { addIdOf } from "../focus.ts";
import { useFormStore, useLoadedForm, useSelected } from "../form-context.ts";
import { locate } from "../form/scope.ts";
import { titleOf } from "../renderers/control-view.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { dropLeft, hasLeft, listLeft, type LeftRows } from "./left-rows.ts";
import { hasRoom, openNext } from "./next-item.ts";
import { parentOf } from "./parent-of.ts";

export interface LeftNoticeProps {
  /** Of the list. */
  readonly pointer: string;
  /** By which whoever comes for the list is brought here. */
  readonly id?: string;
}

/** Which rows of what was pasted into this list are in none yet, and the way to where they belong. */
export function LeftNotice({ pointer, id }: LeftNoticeProps) {
  const form = useLoadedForm();
  const store = useFormStore();
  // Whatever is entered may make them belong nowhere, or be there. Where there are none, nothing is drawn anew.
  useSelected(({ state }) => (hasLeft(store) ? state.answers : undefined));
  const [, setDropped] = useState(0);
  const left = listLeft(store, form).filter((it) => it.pointer === pointer);
  return left.map((it, index) => (
    <Left
      key={it.key}
      id={index === 0 ? id : undefined}
      left={it}
      onDrop={() => {
        dropLeft(store, it);
        setDropped((count) => count + 1);
        // The button goes with the notice.
        document.getElementById(addIdOf(pointer))?.focus();
      }}
    />
  ));
}

interface LeftProps {
  readonly id: string | undefined;
  readonly left: LeftRows;
  readonly onDrop: () => void;
}

function Left({ id: place, left: { pointer, text, name, count }, onDrop }: LeftProps) {
  const { definition, schema } = useLoadedForm();
  const store = useFormStore();
  const { rows } = useAllWords();
  const id = useId();
  const item = parentOf(pointer);
  const title = titleOf(locate(schema, item)?.schema ?? {}, item);
  return (
    <div className="finding confirm left-rows" id={place}>
      <p id={id}>{rows.aroundLeft(name, count)}</p>
      <div className="actions">
        {hasRoom(store, definition.schema, pointer) && (
          <button
            type="button"
            aria-describedby={id}
            onClick={() => openNext(store, definition.schema, { pointer, text })}
          >
            {rows.aroundNext(title)}
          </button>
        )}
        <button type="button" className="quiet" aria-describedby={id} onClick={onDrop}>
          {rows.aroundDrop}
        </button>
      </div>
    </div>
  );
}

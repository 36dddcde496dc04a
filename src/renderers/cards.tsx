import { JsonFormsDispatch } from "@jsonforms/react";
import { Fragment } from "react";

import { listIdOf } from "../focus.ts";
import { useLoadedForm, useSelected } from "../form-context.ts";
import type { Schema, UiElement } from "../form/definition.ts";
import { toPattern } from "../form/pointer.ts";
import { asJsonSchema, asUiSchema, toPath } from "../json-forms.ts";
import { langOf } from "../lang-of.ts";
import { InLanguage } from "../parts/in-language.tsx";
import { isAsked } from "../presence-patterns.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { ControlFrame } from "./control-view.ts";
import { countItems } from "./count-items.ts";
import { ListFrame } from "./list-frame.tsx";
import { useListActions } from "./list-view.ts";
import { UndoNotice } from "./undo-notice.tsx";

export interface CardsProps {
  readonly view: ControlFrame;
  readonly detail: UiElement;
  readonly itemSchema: Schema;
}

/** A list whose items each have a card of their own, drawn by the array's detail. */
export function Cards({ view, detail, itemSchema }: CardsProps) {
  const { pointer, hint, hintLanguage, isEnabled } = view;
  const { definition } = useLoadedForm();
  const words = useAllWords().lists;
  // The cards themselves are drawn by what stands in them: here only their number counts.
  const count = useSelected(({ state }) => countItems(state.answers, pointer));
  const actions = useListActions(view, count, words.entry);
  const { restore } = actions;
  const id = listIdOf(pointer);
  // A list that a yes brought into being is taken away by a no, not by emptying it.
  const isLastKept = count === 1 && isAsked(definition, toPattern(pointer));
  return (
    <ListFrame view={view} actions={actions} count={count}>
      {hint !== undefined && (
        <p id={`${id}-hinweis`} className="hint" lang={langOf(hintLanguage)}>
          {hint}
        </p>
      )}
      {Array.from({ length: count }, (_, index) => (
        // Cards hold no state of their own: all they show comes from the answers.
        <Fragment key={index}>
          {restore?.index === index && <UndoNotice list={pointer} restore={restore} />}
          <section className="card" aria-labelledby={`${id}-${index}`}>
            <header>
              <h3 id={`${id}-${index}`}>
                <InLanguage language={actions.itemLanguage} text={actions.itemName} /> {index + 1}
              </h3>
              {!isLastKept && (
                <button type="button" className="remove" disabled={!isEnabled} onClick={() => actions.remove(index)}>
                  {words.removeItem(`${actions.itemName} ${index + 1}`)}
                </button>
              )}
            </header>
            <JsonFormsDispatch
              uischema={asUiSchema(detail)}
              schema={asJsonSchema(itemSchema)}
              path={toPath(`${pointer}/${index}`)}
              enabled={isEnabled}
            />
          </section>
        </Fragment>
      ))}
      {restore !== undefined && count > 0 && restore.index >= count && <UndoNotice list={pointer} restore={restore} />}
    </ListFrame>
  );
}

import { JsonFormsDispatch } from "@jsonforms/react";

import { listIdOf } from "../focus.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Schema, UiElement } from "../form/definition.ts";
import type { Json } from "../form/json.ts";
import { toPattern } from "../form/pointer.ts";
import { asJsonSchema, asUiSchema, toPath } from "../json-forms.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import { InLanguage } from "../parts/in-language.tsx";
import { isAsked } from "../presence-patterns.ts";
import type { ControlView } from "./control-view.ts";
import { ListFrame } from "./list-frame.tsx";
import { useListActions } from "./list-view.ts";

export interface CardsProps {
  readonly view: ControlView;
  readonly items: readonly Json[];
  readonly detail: UiElement;
  readonly itemSchema: Schema;
}

/** A list whose items each have a card of their own, drawn by the array's detail. */
export function Cards({ view, items, detail, itemSchema }: CardsProps) {
  const { pointer, hint, hintLanguage, isEnabled } = view;
  const { definition } = useLoadedForm();
  const words = useWords().lists;
  const actions = useListActions(view, items, words.entry);
  const id = listIdOf(pointer);
  // A list that a yes brought into being is taken away by a no, not by emptying it.
  const isLastKept = items.length === 1 && isAsked(definition, toPattern(pointer));
  return (
    <ListFrame view={view} actions={actions} count={items.length}>
      {hint !== undefined && (
        <p className="hint" lang={langOf(hintLanguage)}>
          {hint}
        </p>
      )}
      {items.map((_, index) => (
        // Cards hold no state of their own: all they show comes from the answers.
        <section key={index} className="card" aria-labelledby={`${id}-${index}`}>
          <header>
            <h3 id={`${id}-${index}`}>
              <InLanguage language={actions.itemLanguage} text={actions.itemName} /> {index + 1}
            </h3>
            {!isLastKept && (
              <button type="button" className="remove" disabled={!isEnabled} onClick={() => actions.remove(index)}>
                {words.removeItem(actions.itemName, index + 1)}
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
      ))}
    </ListFrame>
  );
}

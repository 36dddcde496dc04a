import { JsonFormsContext, type JsonFormsStateContext } from "@jsonforms/react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";

import { FormStoreContext, LoadedFormContext, useSelected, type LoadedForm } from "./form-context.ts";
import type { FormState } from "./form-state.ts";
import { createFormStore, type FormSession, type FormStore } from "./form-store.ts";
import { isObject } from "./form/json.ts";
import { findLanguage } from "./form/language.ts";
import { asAjv, asJsonFormsError, asJsonSchema, asUiSchema } from "./json-forms.ts";
import { useWords } from "./language-context.tsx";

export interface FormProviderProps {
  readonly form: LoadedForm;
  readonly initial: FormState;
  readonly onState: (state: FormState) => void;
  readonly children: ReactNode;
}

/** Gives the renderers the form and its store, and JSON Forms what it reads of them. */
export function FormProvider({ form, initial, onState, children }: FormProviderProps) {
  const { findings: words } = useWords();
  const [store] = useState(() => createFormStore(form, words, initial));
  const spoken = useRef({ form, words });
  // Before anything is seen in two languages at once.
  useLayoutEffect(() => {
    if (spoken.current.form === form && spoken.current.words === words) return;
    spoken.current = { form, words };
    store.speak(form, words);
  }, [store, form, words]);
  const Bridge = form.kit.applyAction === undefined ? StillJsonForms : LiveJsonForms;
  return (
    <LoadedFormContext value={form}>
      <FormStoreContext value={store}>
        <StateListener onState={onState} />
        <Bridge form={form} store={store}>
          {children}
        </Bridge>
      </FormStoreContext>
    </LoadedFormContext>
  );
}

function StateListener({ onState }: Pick<FormProviderProps, "onState">) {
  const state = useSelected((session) => session.state);
  useEffect(() => onState(state), [onState, state]);
  return null;
}

interface BridgeProps {
  readonly form: LoadedForm;
  readonly store: FormStore;
  readonly children: ReactNode;
}

/** Our own renderers read the store; JSON Forms only finds them, which needs no answers and so is drawn once. */
function StillJsonForms({ form, store, children }: BridgeProps) {
  const jsonForms = useMemo(() => jsonFormsContext(form, store, store.getSession()), [form, store]);
  return <JsonFormsContext.Provider value={jsonForms}>{children}</JsonFormsContext.Provider>;
}

/** Material's renderers live on what JSON Forms holds: answers and findings, anew at every change. */
function LiveJsonForms({ form, store, children }: BridgeProps) {
  const session = useSelected((it) => it);
  const jsonForms = useMemo(() => jsonFormsContext(form, store, session), [form, store, session]);
  return <JsonFormsContext.Provider value={jsonForms}>{children}</JsonFormsContext.Provider>;
}

function jsonFormsContext(
  { definition, language, schema, ajv, kit }: LoadedForm,
  store: FormStore,
  { state, findings }: FormSession,
): JsonFormsStateContext {
  const { renderers, cells, config, translate, applyAction: apply } = kit;
  return {
    core: {
      data: isObject(state.answers) ? state.answers : {},
      schema: asJsonSchema(schema),
      uischema: asUiSchema(definition.uiSchema),
      ajv: asAjv(ajv),
      errors: findings.shown.filter(({ confirmed }) => confirmed !== true).map(asJsonFormsError),
      additionalErrors: [],
      validationMode: "ValidateAndShow",
    },
    renderers,
    cells,
    config,
    // JSON Forms' translators are overloaded on whether a fallback is given; ours keeps the fallback.
    ...(translate !== undefined && {
      i18n: {
        locale: findLanguage(language).tag,
        translate: translate as (key: string) => string,
        translateError: ({ message = "" }) => message,
      },
    }),
    dispatch: (action) => {
      if (apply !== undefined) store.change({ kind: "replace", change: (answers) => apply(answers, action) });
    },
  };
}

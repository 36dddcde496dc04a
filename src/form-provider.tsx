/** Holds what the applicant enters, checks it once per change, and hands both to the renderers and to JSON Forms. */
import { JsonFormsContext, type JsonFormsStateContext } from "@jsonforms/react";
import type { CoreActions } from "@jsonforms/core";
import { createContext, useContext, useEffect, useMemo, useReducer, type ReactNode } from "react";

import { indexFindings, type FindingsIndex } from "./findings-index.ts";
import { ChangeContext, FindingsContext, LoadedFormContext, type LoadedForm } from "./form-context.ts";
import { changeForm, type FormState } from "./form-state.ts";
import { checkAnswers } from "./form/check-answers.ts";
import { findStep } from "./form/controls.ts";
import type { Finding } from "./form/finding.ts";
import { isObject, type Json } from "./form/json.ts";
import { findLanguage, GERMAN } from "./form/language.ts";
import { toPattern } from "./form/pointer.ts";
import { asAjv, asJsonFormsError, asJsonSchema, asUiSchema } from "./json-forms.ts";
import { useWords } from "./language-context.tsx";
import { findUnanswered } from "./presence.ts";
import type { FindingWords } from "./words/words.ts";

/** What the pages around the renderers need: the state and its check. */
export interface FormSession {
  readonly state: FormState;
  /** The answers as they would be handed in. */
  readonly checked: Json;
  readonly findings: FindingsIndex;
  /** How many findings stand beyond those listed. */
  readonly more: number;
}

const SessionContext = createContext<FormSession | undefined>(undefined);

export function useFormSession(): FormSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("there is no form around this component");
  return session;
}

export interface FormProviderProps {
  readonly form: LoadedForm;
  readonly initial: FormState;
  readonly onState: (state: FormState) => void;
  readonly children: ReactNode;
}

export function FormProvider({ form, initial, onState, children }: FormProviderProps) {
  const [state, change] = useReducer(changeForm, initial);
  const words = useWords();
  const session = useMemo(() => checkState(form, state, words.findings), [form, state, words]);
  const jsonForms = useMemo(
    () =>
      jsonFormsContext(form, session, (action) => {
        const apply = form.kit.applyAction;
        if (apply !== undefined) change({ kind: "replace", change: (answers) => apply(answers, action) });
      }),
    [form, session],
  );
  useEffect(() => onState(state), [onState, state]);
  return (
    <LoadedFormContext value={form}>
      <ChangeContext value={change}>
        <SessionContext value={session}>
          <FindingsContext value={session.findings}>
            <JsonFormsContext.Provider value={jsonForms}>{children}</JsonFormsContext.Provider>
          </FindingsContext>
        </SessionContext>
      </ChangeContext>
    </LoadedFormContext>
  );
}

function checkState(form: LoadedForm, state: FormState, { unanswered: message }: FindingWords): FormSession {
  const { definition, pack, ajv, platform } = form;
  const { answers, confirmed, declined } = state;
  const { answers: checked, result } = checkAnswers(definition, pack, { ...answers, confirmed }, platform);
  const unanswered = findUnanswered(definition.uiSchema, { answers, base: "", ajv }, declined).map(
    (pointer): Finding => ({ pointer, keyword: "presence", severity: "error", message }),
  );
  const all = mergeFindings(form, [...unanswered, ...result.findings], state.fromServer);
  return { state, checked, findings: indexFindings(all, state.touched), more: result.more };
}

/** What only the server said, always in German, comes with what the page found, in the order of the steps. */
function mergeFindings(form: LoadedForm, own: readonly Finding[], fromServer: readonly Finding[]): readonly Finding[] {
  const isNew = (finding: Finding): boolean =>
    !own.some((it) => it.pointer === finding.pointer && it.keyword === finding.keyword);
  const mark = form.language === GERMAN.id ? {} : { language: GERMAN.id };
  const stepOf = ({ pointer }: Finding): number => findStep(form.definition, toPattern(pointer));
  const merged = [...own, ...fromServer.filter(isNew).map((finding) => ({ ...finding, ...mark }))];
  const steps = new Map(merged.map((finding) => [finding, stepOf(finding)]));
  return merged.toSorted((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
}

function jsonFormsContext(
  { definition, language, schema, ajv, kit }: LoadedForm,
  { state, findings }: FormSession,
  dispatch: (action: CoreActions) => void,
): JsonFormsStateContext {
  const { renderers, cells, config, translate } = kit;
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
    dispatch,
  };
}

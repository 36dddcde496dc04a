import { and, rankWith, schemaMatches, uiTypeIs } from "@jsonforms/core";

import { isArray, isObject } from "../form/json.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import { isChosen, listChoices, type Choice } from "./choices.ts";
import { OWN_RANK, type InputKind, type InputProps } from "./renderer.ts";

/** Several of a schema's choices, each at most once, kept in the order of the schema. */
function MultiChoiceInput({ id, value, schema, describedBy, onChange, onBlur, ...is }: InputProps) {
  const choices = listChoices(isObject(schema["items"]) ? schema["items"] : {}, useWords().fields);
  const chosen = isArray(value) ? value : [];
  const has = (choice: Choice): boolean => chosen.some((item) => isChosen(choice, item));
  const toggle = (toggled: Choice): void => {
    const next = choices.filter((choice) => (choice === toggled ? !has(choice) : has(choice)));
    onChange(next.map((choice) => choice.value));
  };
  return choices.map((choice, index) => (
    <label key={choice.label} className="box">
      <input
        id={index === 0 ? id : `${id}-${index}`}
        type="checkbox"
        autoComplete="off"
        checked={has(choice)}
        aria-describedby={index === 0 ? describedBy : undefined}
        aria-invalid={is.isInvalid || undefined}
        disabled={!is.isEnabled}
        onChange={() => toggle(choice)}
        onBlur={onBlur}
      />
      <span lang={langOf(choice.language)}>{choice.label}</span>
    </label>
  ));
}

export const multiChoice: InputKind = {
  tester: rankWith(
    OWN_RANK + 4,
    and(
      uiTypeIs("Control"),
      schemaMatches((schema) => schema.type === "array" && schema.uniqueItems === true && hasChoices(schema.items)),
    ),
  ),
  Input: MultiChoiceInput,
  frame: "group",
};

function hasChoices(items: unknown): boolean {
  return isObject(items) && listChoices(items, { yes: "", no: "" }).length > 0;
}

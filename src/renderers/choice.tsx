import { and, isEnumControl, isOneOfEnumControl, optionIs, or, rankWith } from "@jsonforms/core";

import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import { isChosen, listChoices } from "./choices.ts";
import { OWN_RANK, type InputKind, type InputProps } from "./renderer.ts";

function SelectInput({ id, value, name, schema, describedBy, onChange, onBlur, ...is }: InputProps) {
  const words = useWords().fields;
  const choices = listChoices(schema, words);
  return (
    <select
      id={id}
      name={id}
      autoComplete={String(is.options["autocomplete"] ?? "off")}
      className="width-medium"
      value={choices.findIndex((choice) => isChosen(choice, value))}
      aria-label={name}
      aria-labelledby={is.labelledBy}
      aria-describedby={describedBy}
      aria-invalid={is.isInvalid || undefined}
      aria-required={is.isRequired || undefined}
      disabled={!is.isEnabled}
      onChange={(event) => onChange(choices[Number(event.target.value)]?.value)}
      onBlur={onBlur}
    >
      <option value={-1}>{words.choose}</option>
      {choices.map(({ label, language }, index) => (
        <option key={label} value={index} lang={langOf(language)}>
          {label}
        </option>
      ))}
    </select>
  );
}

function RadioInput({ id, value, schema, describedBy, onChange, onBlur, ...is }: InputProps) {
  return listChoices(schema, useWords().fields).map((choice, index) => (
    <label key={choice.label} className="box">
      <input
        id={index === 0 ? id : `${id}-${index}`}
        type="radio"
        autoComplete="off"
        name={id}
        checked={isChosen(choice, value)}
        aria-describedby={index === 0 ? describedBy : undefined}
        disabled={!is.isEnabled}
        onChange={() => onChange(choice.value)}
        onBlur={onBlur}
      />
      <span lang={langOf(choice.language)}>{choice.label}</span>
    </label>
  ));
}

const isChoice = or(isEnumControl, isOneOfEnumControl);

export const choice: InputKind = { tester: rankWith(OWN_RANK + 3, isChoice), Input: SelectInput, frame: "line" };

/** The same choice with all its values in sight: `options.format: "radio"`. */
export const radio: InputKind = {
  tester: rankWith(OWN_RANK + 4, and(isChoice, optionIs("format", "radio"))),
  Input: RadioInput,
  frame: "group",
};

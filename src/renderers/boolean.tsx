import { isBooleanControl, rankWith } from "@jsonforms/core";

import { OWN_RANK, type InputKind, type InputProps } from "./renderer.ts";

function BooleanInput({ id, value, name, describedBy, onChange, onBlur, ...is }: InputProps) {
  return (
    <input
      id={id}
      name={id}
      type="checkbox"
      // Browsers keep the boxes of a page for going back to it, Firefox even for loading it anew. Drafts are ours to keep.
      autoComplete="off"
      checked={value === true}
      aria-label={name}
      aria-labelledby={is.labelledBy}
      aria-describedby={describedBy}
      aria-invalid={is.isInvalid || undefined}
      aria-required={is.isRequired || undefined}
      disabled={!is.isEnabled}
      onChange={(event) => onChange(event.target.checked)}
      onBlur={onBlur}
    />
  );
}

export const boolean: InputKind = {
  tester: rankWith(OWN_RANK, isBooleanControl),
  Input: BooleanInput,
  frame: "box",
};

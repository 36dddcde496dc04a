import { isIntegerControl, isNumberControl, or, rankWith } from "@jsonforms/core";

import { numberNotation } from "./number-notation.ts";
import { OWN_RANK, type InputKind, type InputProps } from "./renderer.ts";
import { textProps } from "./text-props.ts";
import { useTypedText } from "./typed-text.ts";

/** A text input, never `type=number`: that one reads "1,5" as 15 and changes by the mouse wheel. */
function NumberInput(props: InputProps) {
  const typed = useTypedText(props.value, numberNotation, props.onChange);
  const inputMode = props.schema["type"] === "integer" ? "numeric" : "decimal";
  return (
    <input
      {...textProps({ ...props, options: { inputMode, width: "short", ...props.options } })}
      type="text"
      value={typed.text}
      onChange={(event) => typed.onText(event.target.value)}
      onBlur={() => {
        typed.onLeave();
        props.onBlur();
      }}
    />
  );
}

export const number: InputKind = {
  tester: rankWith(OWN_RANK, or(isNumberControl, isIntegerControl)),
  Input: NumberInput,
  frame: "line",
};

import { isDateControl, rankWith } from "@jsonforms/core";

import { useWords } from "../language-context.tsx";
import { dateNotation } from "./date-notation.ts";
import { OWN_RANK, type InputKind, type InputProps } from "./renderer.ts";
import { textProps } from "./text-props.ts";
import { useTypedText } from "./typed-text.ts";

function DateInput(props: InputProps) {
  const typed = useTypedText(props.value, dateNotation, props.onChange);
  return (
    <input
      {...textProps({ ...props, options: { inputMode: "text", width: "short", ...props.options } })}
      type="text"
      placeholder={useWords().fields.datePattern}
      value={typed.text}
      onChange={(event) => typed.onText(event.target.value)}
      onBlur={() => {
        typed.onLeave();
        props.onBlur();
      }}
    />
  );
}

export const date: InputKind = {
  tester: rankWith(OWN_RANK + 2, isDateControl),
  Input: DateInput,
  frame: "line",
};

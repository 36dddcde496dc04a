import { and, isStringControl, rankWith } from "@jsonforms/core";

import { isArray } from "../form/json.ts";
import { digitGroups } from "./digit-groups.ts";
import { useJoinedLines } from "./joined-lines.ts";
import { OWN_RANK, type InputKind, type InputProps } from "./renderer.ts";
import { textProps } from "./text-props.ts";

/**
 * A number kept as text, with `options.group`: shown in groups until somebody types there. The stylesheet lays them
 * over the input, whose own text never has them: what is copied, selected and heard is the number itself.
 */
function GroupedTextInput(props: InputProps) {
  const { value, options, onChange } = props;
  const onPaste = useJoinedLines();
  const text = typeof value === "string" ? value : "";
  const shown = digitGroups(text, options["group"]);
  return (
    <span className="grouped" data-shown={shown === text ? undefined : shown}>
      <input
        {...textProps(props)}
        type="text"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onPaste={onPaste}
        onBlur={props.onBlur}
      />
    </span>
  );
}

export const groupedText: InputKind = {
  tester: rankWith(
    OWN_RANK + 1,
    and(isStringControl, ({ options }) => isArray(options?.["group"])),
  ),
  Input: GroupedTextInput,
  frame: "line",
};

import { and, isStringControl, not, optionIs, rankWith } from "@jsonforms/core";

import { isArray } from "../form/json.ts";
import { useJoinedLines } from "./joined-lines.ts";
import { OWN_RANK, type InputKind, type InputProps } from "./renderer.ts";
import { textProps } from "./text-props.ts";

function TextInput(props: InputProps) {
  const { id, value, options, onChange } = props;
  const onPaste = useJoinedLines();
  const suggestions = isArray(options["suggestions"]) ? options["suggestions"].map(String) : [];
  const listId = suggestions.length > 0 ? `${id}-vorschlaege` : undefined;
  return (
    <>
      <input
        {...textProps(props)}
        type="text"
        list={listId}
        value={textOf(value)}
        onChange={(event) => onChange(event.target.value)}
        onPaste={onPaste}
        onBlur={props.onBlur}
      />
      {listId !== undefined && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
    </>
  );
}

function LongTextInput(props: InputProps) {
  return (
    <textarea
      {...textProps(props)}
      rows={5}
      value={textOf(props.value)}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={props.onBlur}
    />
  );
}

function textOf(value: InputProps["value"]): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export const text: InputKind = {
  tester: rankWith(OWN_RANK, and(isStringControl, not(optionIs("multi", true)))),
  Input: TextInput,
  frame: "line",
};

export const longText: InputKind = {
  tester: rankWith(OWN_RANK, and(isStringControl, optionIs("multi", true))),
  Input: LongTextInput,
  frame: "line",
};

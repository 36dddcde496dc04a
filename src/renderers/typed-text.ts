import { useState } from "react";

import type { Json } from "../form/json.ts";

/** How a value other than text is written and read. What cannot be read stays the text it is, and fails its check. */
export interface Notation {
  readonly format: (value: Json | undefined) => string;
  readonly parse: (text: string) => Json | undefined;
}

export interface TypedText {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/**
 * Text typed for a value that has a notation. While somebody types, their text stands as it is; it is written the
 * regular way when they leave, or when the value changes from outside.
 */
export function useTypedText(
  value: Json | undefined,
  { format, parse }: Notation,
  onChange: (value: Json | undefined) => void,
): TypedText {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: Json | undefined }>();
  const isCurrent = typed !== undefined && typed.value === value;
  return {
    text: isCurrent ? typed.text : format(value),
    onText: (text) => {
      const parsed = parse(text);
      setTyped({ text, value: parsed });
      onChange(parsed);
    },
    onLeave: () => setTyped(undefined),
  };
}

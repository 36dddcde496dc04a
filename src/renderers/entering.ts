import { afterLeaving } from "../after-press.ts";
import { useChange } from "../form-context.ts";
import type { Schema } from "../form/definition.ts";
import type { Json } from "../form/json.ts";
import { normaliseAnswers } from "../form/normalise.ts";

interface Entered {
  readonly pointer: string;
  readonly schema: Schema;
  readonly value: Json | undefined;
}

/** What an input reports. */
export interface Entering {
  readonly onChange: (value: Json | undefined) => void;
  readonly onBlur: () => void;
}

/**
 * Takes what is entered at a place. What is found there may be said once a number has the last digit there is room for,
 * while its control still has the focus, else on leaving the control; text is then shown as it will be stored. Whoever
 * only comes past an empty control is told nothing: that something is missing is asked about on going on.
 */
export function useEntering({ pointer, schema, value }: Entered): Entering {
  const change = useChange();
  const touch = (): void => change({ kind: "touch", pointers: [pointer] });
  return {
    onChange: (next) => {
      change({ kind: "set", pointer, value: next });
      if (isFull(schema, next)) touch();
    },
    onBlur: () => {
      const tidy = tidyText(schema, value);
      if (tidy !== value) change({ kind: "set", pointer, value: tidy });
      if (tidy !== undefined) afterLeaving(touch);
    },
  };
}

/** Whether a number kept as text has no room for another digit: nobody will type on there. */
function isFull(schema: Schema, value: Json | undefined): boolean {
  const { normalize, maxLength } = schema;
  if (normalize !== "digits" || typeof maxLength !== "number") return false;
  const tidy = tidyText(schema, value);
  return typeof tidy === "string" && tidy.length >= maxLength;
}

/** Text as it is normalised before a check; any other value as it is. */
function tidyText(schema: Schema, value: Json | undefined): Json | undefined {
  if (typeof value !== "string") return value;
  // Normalising works on documents: the text travels as the only member of one.
  const tidy = normaliseAnswers({ type: "object", properties: { text: schema } }, { text: value });
  return typeof tidy === "object" && tidy !== null && "text" in tidy ? tidy.text : undefined;
}

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

/** On leaving a control: text is shown as it will be stored, and what was found there may be said. */
export function useTidyBlur({ pointer, schema, value }: Entered): () => void {
  const change = useChange();
  return () => {
    const tidy = tidyText(schema, value);
    if (tidy !== value) change({ kind: "set", pointer, value: tidy });
    afterLeaving(() => change({ kind: "touch", pointers: [pointer] }));
  };
}

/** Text as it is normalised before a check; any other value as it is. */
function tidyText(schema: Schema, value: Json | undefined): Json | undefined {
  if (typeof value !== "string") return value;
  // Normalising works on documents: the text travels as the only member of one.
  const tidy = normaliseAnswers({ type: "object", properties: { text: schema } }, { text: value });
  return typeof tidy === "object" && tidy !== null && "text" in tidy ? tidy.text : undefined;
}

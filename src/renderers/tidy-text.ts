import type { Schema } from "../form/definition.ts";
import type { Json } from "../form/json.ts";
import { normaliseAnswers } from "../form/normalise.ts";

/** Text as it is normalised before a check; any other value as it is. */
export function tidyText(schema: Schema, value: Json | undefined): Json | undefined {
  if (typeof value !== "string") return value;
  // Normalising works on documents: the text travels as the only member of one.
  const tidy = normaliseAnswers({ type: "object", properties: { text: schema } }, { text: value });
  return typeof tidy === "object" && tidy !== null && "text" in tidy ? tidy.text : undefined;
}

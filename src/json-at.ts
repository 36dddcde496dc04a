import type { Json } from "./form/json.ts";
import { valueAt } from "./form/pointer.ts";

/** The value at `pointer` in a JSON document, or `undefined` when nothing stands there. */
export function jsonAt(document: Json, pointer: string): Json | undefined {
  // `valueAt` takes anything and so promises nothing; inside JSON there is only JSON.
  return valueAt(document, pointer) as Json | undefined;
}

import { isArray, type JsonObject } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";

/** How many items the list at `pointer` has. */
export function countItems(answers: JsonObject, pointer: string): number {
  const items = jsonAt(answers, pointer);
  return isArray(items) ? items.length : 0;
}

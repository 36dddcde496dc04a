import { isArray, isObject, type Json } from "./json.ts";
import { isPointer } from "./pointer.ts";
import type { RawFinding } from "./raw-finding.ts";

const MOST_CONFIRMED = 500;

/** An answers document taken apart: the answers proper, and the places whose findings the applicant confirms. */
export interface TakenApart {
  readonly answers: Json;
  readonly confirmed: ReadonlySet<string>;
  readonly faults: readonly RawFinding[];
}

/**
 * Takes the reserved member `confirmed` off an answers document. It must be an array of at most 500 JSON Pointers;
 * anything else is one error at `/confirmed` and confirms nothing.
 */
export function takeConfirmed(document: Json): TakenApart {
  if (!isObject(document) || document["confirmed"] === undefined) {
    return { answers: document, confirmed: new Set(), faults: [] };
  }
  const { confirmed, ...answers } = document;
  if (isArray(confirmed) && confirmed.length <= MOST_CONFIRMED && confirmed.every(isConfirmation)) {
    return { answers, confirmed: new Set(confirmed.map(String)), faults: [] };
  }
  const fault: RawFinding = {
    pointer: "/confirmed",
    keyword: "confirmed",
    severity: "error",
    params: { limit: MOST_CONFIRMED },
  };
  return { answers, confirmed: new Set(), faults: [fault] };
}

function isConfirmation(value: Json): boolean {
  return typeof value === "string" && isPointer(value);
}

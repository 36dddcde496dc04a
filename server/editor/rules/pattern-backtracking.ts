import { isSafePattern } from "redos-detector";

import { isObject } from "../../../src/form/json.ts";
import { formatPointer } from "../../../src/form/pointer.ts";
import type { LintRule } from "../lint-rule.ts";
import { listSchemas } from "../../catalogue/written-schemas.ts";

/** Bounds the work on one pattern to about a second; what takes longer to prove safe counts as unsafe. */
const MOST_STEPS = 4_000;

/** A pattern that tries the same characters in many ways lets one long text stop the server. */
export const patternBacktracking: LintRule = {
  id: "pattern-backtracking",
  severity: "error",
  find: ({ parsed }) =>
    listSchemas(parsed).flatMap(({ file, pointer, schema: { pattern, patternProperties } }) => {
      const patterns = isObject(patternProperties) ? Object.keys(patternProperties) : [];
      const places = patterns.map((text) => ({ text, pointer: formatPointer(["patternProperties", text]) }));
      if (typeof pattern === "string") places.push({ text: pattern, pointer: "/pattern" });
      return places
        .filter(({ text }) => !isSafe(text))
        .map(({ text, pointer: place }) => ({
          file,
          pointer: pointer + place,
          message: `the pattern ${text} can match the same text in very many ways, and a long text would take hours`,
          remedy: "Begin it with ^, and let no two repetitions side by side or nested take the same character",
        }));
    }),
};

const known = new Map<string, boolean>();

function isSafe(pattern: string): boolean {
  const found = known.get(pattern) ?? examine(pattern);
  known.set(pattern, found);
  return found;
}

function examine(pattern: string): boolean {
  try {
    return isSafePattern(pattern, { unicode: true, maxSteps: MOST_STEPS }).safe;
  } catch {
    // What the detector cannot read is left to the author's care: it is no proof of danger.
    return true;
  }
}

/** A file of a form that nests deeper than this is made to break what walks over it. */
export const MOST_NESTING = 100;

/** Tells whether the brackets of a JSON text are nested deeper than a form's file may be. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth > MOST_NESTING) return true;
  }
  return false;
}

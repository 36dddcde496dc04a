/** A file of a form that nests deeper than this is made to break what walks over it. */
export const MOST_NESTING = 100;

/** Tells whether the brackets of a JSON text are nested deeper than a form's file may be. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset];
    if (character === '"') offset = endOfString(text, offset);
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (depth > MOST_NESTING) return true;
  }
  return false;
}

/** The offset of the quotation mark that ends the string begun at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  let offset = start + 1;
  while (offset < text.length && text[offset] !== '"') offset += text[offset] === "\\" ? 2 : 1;
  return offset;
}

import { isArray, type Json } from "../form/json.ts";

const NARROW_SPACE = "\u202F";

/**
 * A number such as `123456789` as it is read aloud: in groups of the given lengths with narrow spaces between. A text
 * that is not made of just as many digits stays as it is.
 */
export function digitGroups(text: string, groups: Json | undefined): string {
  return listDigitGroups(text, groups)?.join(NARROW_SPACE) ?? text;
}

/** The groups of such a number, or `undefined` for any other text. */
export function listDigitGroups(text: string, groups: Json | undefined): readonly string[] | undefined {
  if (!isArray(groups)) return undefined;
  const lengths = groups.map(Number);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (!/^\d+$/.test(text) || text.length !== total) return undefined;
  let start = 0;
  return lengths.map((length) => text.slice(start, (start += length)));
}

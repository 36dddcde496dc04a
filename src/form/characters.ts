import type { PlatformTexts } from "./platform-texts.ts";

/** A character of a text and where it stands, counted in characters as people see them, from 1. */
export interface FoundCharacter {
  readonly character: string;
  readonly position: number;
}

let graphemes: Intl.Segmenter | undefined;

/**
 * The first character of `text` that `allowed` refuses when it stands alone; `undefined` when it takes each of them.
 * A letter with its combining marks is one character.
 */
export function findRefused(text: string, allowed: RegExp): FoundCharacter | undefined {
  // Made on first use: most visits never meet such a character.
  graphemes ??= new Intl.Segmenter("de", { granularity: "grapheme" });
  let position = 0;
  for (const { segment } of graphemes.segment(text)) {
    position++;
    if (!allowed.test(segment)) return { character: segment, position };
  }
  return undefined;
}

/** Shows a character in a message: in quotes, or by its code point when it would not be seen. */
export function showCharacter(character: string, words: PlatformTexts): string {
  if (character === "") return "";
  if (character === "\n" || character === "\r" || character === "\r\n") return words.lineBreak;
  if (character === "\t") return words.tab;
  const isUnseen = /^[\p{C}\p{Z}\p{M}]/u.test(character) && character !== " ";
  if (isUnseen) return words.invisible.replace("{code}", codePoints(character));
  // A function, since `$&` in a character's place would be read as an instruction.
  return words.visible.replace("{char}", () => character);
}

function codePoints(character: string): string {
  return [...character]
    .map((point) => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");
}

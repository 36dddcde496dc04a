import { PLATFORM_TEXTS_DE } from "./platform-texts-de.ts";
import { PLATFORM_TEXTS_DE_EASY } from "./platform-texts-de-easy.ts";
import { PLATFORM_TEXTS_EN } from "./platform-texts-en.ts";

/** The platform's own words about findings, in one language. Placeholders are those of `texts.<language>.json`. */
export interface PlatformTexts {
  /** By schema keyword: said where a form gives it no words, so that no foreign word ever reaches a page. */
  readonly keywords: Readonly<Record<string, string>>;
  /** Said where a keyword has no words at all. */
  readonly fallback: string;
  /** A row of a list; `{number}` counts from 1. */
  readonly row: string;
  /** A character that can be seen, in the language's quotation marks. */
  readonly visible: string;
  /** A character that cannot be seen; `{code}` is its code point. */
  readonly invisible: string;
  readonly lineBreak: string;
  readonly tab: string;
}

const BY_LANGUAGE: Readonly<Record<string, PlatformTexts>> = {
  de: PLATFORM_TEXTS_DE,
  "de-easy": PLATFORM_TEXTS_DE_EASY,
  en: PLATFORM_TEXTS_EN,
};

/** The platform's words in a language; in German when it does not speak it. */
export function platformTexts(language: string): PlatformTexts {
  return BY_LANGUAGE[language] ?? PLATFORM_TEXTS_DE;
}

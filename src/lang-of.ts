import { findLanguage } from "./form/language.ts";

/** The `lang` of words that are marked as being in another language than the page; none where they are not. */
export function langOf(language: string | undefined): string | undefined {
  return language === undefined ? undefined : findLanguage(language).tag;
}

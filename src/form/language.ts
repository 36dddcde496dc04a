/** The languages the platform itself speaks. A form may bring texts in some of them; what it lacks stays German. */
export interface Language {
  /** Names the language's texts, `texts.<id>.json`. */
  readonly id: string;
  /**
   * BCP 47 tag for `lang`, numbers and dates. `simple` is the registered variant "Simplified form"; British English
   * has the day before the month, like the paper.
   */
  readonly tag: string;
  /** What the language calls itself. */
  readonly name: string;
}

/** The language forms are written in and everything falls back to. */
export const GERMAN: Language = { id: "de", tag: "de", name: "Deutsch" };

/** In the order in which they are offered. */
export const LANGUAGES: readonly Language[] = [
  GERMAN,
  { id: "de-easy", tag: "de-simple", name: "Leichte Sprache" },
  { id: "en", tag: "en-GB", name: "English" },
];

/** The language with that id; German for one the platform does not speak. */
export function findLanguage(id: string): Language {
  return LANGUAGES.find((language) => language.id === id) ?? GERMAN;
}

/** The platform's own words about findings, in one language. Placeholders are those of `texts.<language>.json`. */
export interface PlatformTexts {
  /** Id of the language. */
  readonly language: string;
  /** By schema keyword, for some formats by `format <name>`: said where a form gives it no words, so that no foreign word ever reaches a page. */
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

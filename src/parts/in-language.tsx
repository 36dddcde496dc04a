import { langOf } from "../lang-of.ts";

export interface InLanguageProps {
  /** Id of the language where it is not the page's own. */
  readonly language: string | undefined;
  readonly text: string;
}

/** Words that may be in another language than the page, so that a voice speaks them right. */
export function InLanguage({ language, text }: InLanguageProps) {
  return language === undefined ? text : <span lang={langOf(language)}>{text}</span>;
}

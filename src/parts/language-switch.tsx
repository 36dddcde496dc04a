import { LANGUAGES } from "../form/language.ts";
import { useSpeech } from "../language-context.tsx";

/** The languages the page speaks, each by its own name. */
export function LanguageSwitch() {
  const { language, words, speak } = useSpeech();
  return (
    <nav className="languages" aria-label={words.site.language}>
      {LANGUAGES.map(({ id, tag, name }) => (
        <button key={id} type="button" lang={tag} aria-pressed={id === language.id} onClick={() => speak(id)}>
          {name}
        </button>
      ))}
    </nav>
  );
}

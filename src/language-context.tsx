/** The language the page speaks: chosen by whoever sits there, kept in this tab, told to the browser. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

import { findLanguage, GERMAN, type Language } from "./form/language.ts";
import { WORDS_DE } from "./words/de.ts";
import { loadWords } from "./words/load-words.ts";
import type { Words } from "./words/words.ts";

const KEY = "vordruck:language";

/** A language with its words. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
}

export interface SpeechControl extends Speech {
  /** Changes the language; nothing changes when its words cannot be had. */
  readonly speak: (language: string) => void;
}

const SpeechContext = createContext<SpeechControl>({ language: GERMAN, words: WORDS_DE, speak: () => undefined });

export function useSpeech(): SpeechControl {
  return useContext(SpeechContext);
}

export function useWords(): Words {
  return useSpeech().words;
}

/** The mark of words that are always German, such as the issuer's own: none while the page is German too. */
export function useGermanMark(): string | undefined {
  return useSpeech().language.id === GERMAN.id ? undefined : GERMAN.id;
}

/** The language this tab was last told, with its words; German when there is none or it cannot be had. */
export async function loadSpeech(): Promise<Speech> {
  const language = findLanguage(sessionStorage.getItem(KEY) ?? GERMAN.id);
  try {
    return { language, words: await loadWords(language.id) };
  } catch {
    return { language: GERMAN, words: WORDS_DE };
  }
}

export interface LanguageProviderProps {
  readonly first: Speech;
  readonly children: ReactNode;
}

export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const [speech, setSpeech] = useState(first);
  useEffect(() => {
    document.documentElement.lang = speech.language.tag;
  }, [speech]);
  const control = useMemo(() => ({ ...speech, speak: (id: string) => void loadAnd(id, setSpeech) }), [speech]);
  return <SpeechContext value={control}>{children}</SpeechContext>;
}

async function loadAnd(id: string, use: (speech: Speech) => void): Promise<void> {
  const words = await loadWords(id).catch(() => undefined);
  if (words === undefined) return;
  sessionStorage.setItem(KEY, id);
  use({ language: findLanguage(id), words });
}

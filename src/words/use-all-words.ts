import { useWords } from "../language-context.tsx";
import { ALL_WORDS_DE } from "./all-de.ts";
import type { AllWords } from "./all-words.ts";
import type { Words } from "./words.ts";

/**
 * All words, for parts of the page that are fetched apart: the German ones come with them, so that the first load has
 * only those it needs. Other languages are fetched whole.
 */
export function useAllWords(): AllWords {
  const words = useWords();
  return isAll(words) ? words : ALL_WORDS_DE;
}

function isAll(words: Words): words is AllWords {
  return "receipt" in words;
}

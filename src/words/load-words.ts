import { WORDS_DE } from "./de.ts";
import type { Words } from "./words.ts";

/** The page's words in a language the platform speaks. German is there at once, the others are fetched when wanted. */
export async function loadWords(language: string): Promise<Words> {
  switch (language) {
    case "en":
      return (await import("./en.ts")).WORDS_EN;
    case "de-easy":
      return (await import("./de-easy.ts")).WORDS_DE_EASY;
    default:
      return WORDS_DE;
  }
}

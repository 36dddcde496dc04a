import type { PlatformTexts } from "./platform-texts.ts";
import { PLATFORM_TEXTS_DE } from "./platform-texts-de.ts";

/** The platform's words in a language; in German, which is there at once, when it does not speak it. */
export async function loadPlatformTexts(language: string): Promise<PlatformTexts> {
  switch (language) {
    case "en":
      return (await import("./platform-texts-en.ts")).PLATFORM_TEXTS_EN;
    case "de-easy":
      return (await import("./platform-texts-de-easy.ts")).PLATFORM_TEXTS_DE_EASY;
    default:
      return PLATFORM_TEXTS_DE;
  }
}

import type { Definition } from "./definition.ts";
import { GERMAN } from "./language.ts";

/**
 * The texts and notes somebody who reads `language` needs: those in it, and the German ones it falls back to. The
 * words of all languages together weigh more than the rest of a form.
 */
export function wordsIn(
  { texts, notes }: Pick<Definition, "texts" | "notes">,
  language: string,
): Pick<Definition, "texts" | "notes"> {
  const isWanted = (id: string): boolean => id === GERMAN.id || id === language;
  return {
    texts: only(texts, isWanted),
    notes: only(notes, (name) => isWanted(name.split(".")[1] ?? GERMAN.id)),
  };
}

function only<T>(members: Readonly<Record<string, T>>, isWanted: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => isWanted(name)));
}

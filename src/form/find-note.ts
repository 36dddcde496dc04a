import type { Definition, Note } from "./definition.ts";
import { GERMAN } from "./language.ts";

/** A note, and the id of the language it is in. */
export interface FoundNote {
  readonly note: Note;
  readonly language: string;
}

/**
 * The note `<name>.<language>.md`, or else the German `<name>.md`. Notes that are the issuer's own wording have no
 * other language: only the German text counts.
 */
export function findNote(notes: Definition["notes"], name: string, language: string): FoundNote | undefined {
  const own = notes[`${name}.${language}`];
  if (own !== undefined) return { note: own, language };
  const german = notes[name];
  return german === undefined ? undefined : { note: german, language: GERMAN.id };
}

import { useLoadedForm } from "./form-context.ts";
import type { Note, UiElement } from "./form/definition.ts";
import { findNote } from "./form/find-note.ts";

/** A note as the page shows it. */
export interface ShownNote {
  readonly note: Note;
  /** Id of its language where it is not the form's. */
  readonly language: string | undefined;
  /** What a note in another language is about. */
  readonly summary: string | undefined;
}

/** The note a UI schema element names, in the language of the form if it has one in it. */
export function useNote({ note: name, summary }: UiElement): ShownNote | undefined {
  const { definition, language } = useLoadedForm();
  const found = findNote(definition.notes, String(name), language);
  if (found === undefined) return undefined;
  return {
    note: found.note,
    language: found.language === language ? undefined : found.language,
    summary: typeof summary === "string" ? summary : undefined,
  };
}

import { langOf } from "../lang-of.ts";
import { NoteText, splitHeading } from "../parts/note-text.tsx";
import { useNote } from "../use-note.ts";

export interface ExplanationProps {
  /** Name of the note. */
  readonly note: string;
}

/** A note at hand beside what it explains: `options.explain`. Folded, since most people need it once. */
export function Explanation({ note: name }: ExplanationProps) {
  const shown = useNote({ type: "Note", note: name });
  if (shown === undefined) return null;
  const { note, language } = shown;
  const { heading, rest } = splitHeading(note);
  return (
    <details className="explanation">
      <summary lang={langOf(language)}>{heading ?? name}</summary>
      <NoteText note={rest} under={3} language={language} />
    </details>
  );
}

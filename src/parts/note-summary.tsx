import { useWords } from "../language-context.tsx";

/** In the language of the page, what a note in another is about; set off, since it is not the wording. */
export function NoteSummary({ text }: { readonly text: string | undefined }) {
  const { inShort } = useWords().steps;
  if (text === undefined) return null;
  return (
    <p className="note-summary">
      <strong>{inShort}:</strong> {text}
    </p>
  );
}

import { rankWith, uiTypeIs } from "@jsonforms/core";

import { isObject } from "../form/json.ts";
import { fromPath } from "../json-forms.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import { NoteText, splitHeading } from "../parts/note-text.tsx";
import { useNote } from "../use-note.ts";
import { useIsShown } from "./control-view.ts";
import { OWN_RANK, type Renderer, type RendererProps } from "./renderer.ts";

/** Official text between the controls; `options.collapsed` folds it behind its heading. */
function NoteRenderer(props: RendererProps) {
  const shown = useNote(props.uischema);
  const { inShort } = useWords().steps;
  if (!useIsShown(props) || shown === undefined) return null;
  const { note, language, summary } = shown;
  const { heading, rest } = splitHeading(note);
  const { options } = props.uischema;
  const isFolded = heading !== undefined && isObject(options) && options["collapsed"] === true;
  // In a card, whose name is a heading of its own.
  const isInside = fromPath(props.path) !== "";
  const Heading = isInside ? "h4" : "h3";
  const text = (
    <>
      {summary !== undefined && (
        // In the language of the page, what a note in another is about; set off, since it is not the wording.
        <p className="note-summary">
          <strong>{inShort}:</strong> {summary}
        </p>
      )}
      <NoteText note={isFolded ? rest : note} under={isFolded && isInside ? 3 : 2} language={language} />
    </>
  );
  if (!isFolded) return <div className="note">{text}</div>;
  return (
    <details className="note">
      <summary>
        <Heading lang={langOf(language)}>{heading}</Heading>
      </summary>
      {text}
    </details>
  );
}

export const note: Renderer = { tester: rankWith(OWN_RANK, uiTypeIs("Note")), renderer: NoteRenderer };

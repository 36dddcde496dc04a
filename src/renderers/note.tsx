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
  if (!useIsShown(props) || shown === undefined) return null;
  const { note, language, summary } = shown;
  const { heading, rest } = splitHeading(note);
  const { options } = props.uischema;
  // In a card, whose name is a heading of its own.
  const isInside = fromPath(props.path) !== "";
  const Heading = isInside ? "h4" : "h3";
  if (heading === undefined || !isObject(options) || options["collapsed"] !== true) {
    return (
      <div className="note">
        <Summary text={summary} />
        <NoteText note={note} under={2} language={language} />
      </div>
    );
  }
  return (
    <details className="note">
      <summary>
        <Heading lang={langOf(language)}>{heading}</Heading>
      </summary>
      <Summary text={summary} />
      <NoteText note={rest} under={isInside ? 3 : 2} language={language} />
    </details>
  );
}

/** In the language of the page, what a note in another language is about; set off, since it is not the wording. */
function Summary({ text }: { readonly text: string | undefined }) {
  const { inShort } = useWords().steps;
  if (text === undefined) return null;
  return (
    <p className="note-summary">
      <strong>{inShort}:</strong> {text}
    </p>
  );
}

export const note: Renderer = { tester: rankWith(OWN_RANK, uiTypeIs("Note")), renderer: NoteRenderer };

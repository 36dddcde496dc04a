import { rankWith, uiTypeIs } from "@jsonforms/core";

import { isObject } from "../form/json.ts";
import { fromPath } from "../json-forms.ts";
import { langOf } from "../lang-of.ts";
import { NoteSummary } from "../parts/note-summary.tsx";
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
  const isFolded = heading !== undefined && isObject(options) && options["collapsed"] === true;
  // In a card, whose name is a heading of its own.
  const isInside = fromPath(props.path) !== "";
  const Heading = isInside ? "h4" : "h3";
  // What it is about stands below its heading, where somebody who goes from heading to heading finds it.
  const isApart = isFolded || (heading !== undefined && summary !== undefined);
  const text = (
    <>
      <NoteSummary text={summary} />
      <NoteText note={isApart ? rest : note} under={isFolded && isInside ? 3 : 2} language={language} />
    </>
  );
  if (!isFolded) {
    return (
      <div className="note">
        {isApart && <Heading lang={langOf(language)}>{heading}</Heading>}
        {text}
      </div>
    );
  }
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

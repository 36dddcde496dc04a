import { rankWith, uiTypeIs } from "@jsonforms/core";

import { isObject } from "../form/json.ts";
import { langOf } from "../lang-of.ts";
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
  if (heading === undefined || !isObject(options) || options["collapsed"] !== true) {
    return (
      <div className="note">
        {summary !== undefined && <p className="summary">{summary}</p>}
        <NoteText note={note} under={2} language={language} />
      </div>
    );
  }
  return (
    <details className="note">
      <summary>
        <h3 lang={langOf(language)}>{heading}</h3>
      </summary>
      {summary !== undefined && <p className="summary">{summary}</p>}
      <NoteText note={rest} under={2} language={language} />
    </details>
  );
}

export const note: Renderer = { tester: rankWith(OWN_RANK, uiTypeIs("Note")), renderer: NoteRenderer };

import { rankWith, uiTypeIs } from "@jsonforms/core";

import { useLoadedForm } from "../form-context.ts";
import { isObject } from "../form/json.ts";
import { NoteText, splitHeading } from "../parts/note-text.tsx";
import { useIsShown } from "./control-view.ts";
import { OWN_RANK, type Renderer, type RendererProps } from "./renderer.ts";

/** Official text between the controls; `options.collapsed` folds it behind its heading. */
function NoteRenderer(props: RendererProps) {
  const { definition } = useLoadedForm();
  const note = definition.notes[String(props.uischema["note"])];
  if (!useIsShown(props) || note === undefined) return null;
  const { heading, rest } = splitHeading(note);
  const { options } = props.uischema;
  if (heading === undefined || !isObject(options) || options["collapsed"] !== true) {
    return (
      <div className="note">
        <NoteText note={note} under={2} />
      </div>
    );
  }
  return (
    <details className="note">
      <summary>
        <h3>{heading}</h3>
      </summary>
      <NoteText note={rest} under={2} />
    </details>
  );
}

export const note: Renderer = { tester: rankWith(OWN_RANK, uiTypeIs("Note")), renderer: NoteRenderer };

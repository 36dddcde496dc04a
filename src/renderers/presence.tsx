import { rankWith, uiTypeIs } from "@jsonforms/core";

import { firstItem } from "../first-item.ts";
import { idOf } from "../focus.ts";
import { useAnnounce, useChange, useLoadedForm, useSelected } from "../form-context.ts";
import { isBlank } from "../form/is-blank.ts";
import { initialMember } from "../form/initial-answers.ts";
import { jsonAt } from "../json-at.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { useControlFrame } from "./control-view.ts";
import { useLabelledBy } from "./labelled-by.ts";
import { OWN_RANK, type Renderer, type RendererProps } from "./renderer.ts";

/** Asks whether an optional member exists. Yes makes it, a list with one empty item; no takes it away. */
function PresenceRenderer(props: RendererProps) {
  const { pointer, label, labelLanguage, options, schema, isShown, isEnabled, findings } = useControlFrame(props);
  const { definition } = useLoadedForm();
  const isThere = useSelected(({ state }) => jsonAt(state.answers, pointer) !== undefined);
  const isDeclined = useSelected(({ state }) => state.declined.includes(pointer));
  // Empty rows that a yes brought are no loss.
  const isPutAway = useSelected(({ state }) => isDeclined && !isBlank(state.kept[pointer]));
  const id = idOf(pointer);
  const labelledBy = useLabelledBy(pointer, `${id}-name`);
  const change = useChange();
  const announce = useAnnounce();
  const words = useWords().fields;
  if (!isShown) return null;
  const asked = findings.filter(({ keyword }) => keyword === "presence");
  const isInvalid = asked.length > 0 || undefined;
  const include = (): void => {
    const isList = schema["type"] === "array";
    const made = isList ? [firstItem(definition.schema, pointer)] : initialMember(definition.schema, pointer);
    change({ kind: "include", pointer, value: made });
    announce(words.below);
  };
  const answers = [
    { word: options["yes"] ?? words.yes, isChosen: isThere, choose: include },
    {
      word: options["no"] ?? words.no,
      isChosen: isDeclined,
      choose: () => change({ kind: "decline", pointer }),
    },
  ];
  return (
    <fieldset
      className="field presence"
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-invalid={isInvalid}
      aria-describedby={`${id}-meldung`}
    >
      <legend id={`${id}-name`} lang={langOf(labelLanguage)}>
        {label}
      </legend>
      <div className="side-by-side">
        {answers.map(({ word, isChosen, choose }, index) => (
          <label key={String(word)} className="box">
            <input
              id={index === 0 ? id : `${id}-nein`}
              type="radio"
              autoComplete="off"
              name={id}
              checked={isChosen}
              disabled={!isEnabled}
              onChange={choose}
            />
            <span lang={langOf(labelLanguage)}>{String(word)}</span>
          </label>
        ))}
      </div>
      {isThere && <p className="hint">{words.below}</p>}
      <div role="status">
        {isPutAway && <p className="finding hint">{words.putAway(String(options["yes"] ?? words.yes))}</p>}
      </div>
      <FindingList id={`${id}-meldung`} findings={asked} />
    </fieldset>
  );
}

export const presence: Renderer = { tester: rankWith(OWN_RANK + 5, uiTypeIs("Presence")), renderer: PresenceRenderer };

import { idOf } from "../focus.ts";
import { langOf } from "../lang-of.ts";
import { useWords } from "../language-context.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { InLanguage } from "../parts/in-language.tsx";
import { isReadOnly, useControl, type ControlView } from "./control-view.ts";
import { findingId } from "./finding-id.ts";
import type { Frame, InputKind, InputProps, Renderer, RendererProps } from "./renderer.ts";
import { useLabelledBy } from "./labelled-by.ts";
import { useEntering } from "./entering.ts";
import { firstSentence } from "./first-sentence.ts";
import { useSayFindings, type SayFindings } from "./say-findings.ts";

/** Makes the JSON Forms renderer of an input: the input in a field with its label, hint and findings. */
export function createFieldRenderer({ tester, Input, frame }: InputKind): Renderer {
  function FieldRenderer(props: RendererProps) {
    const { findings, ...control } = useControl(props);
    const { kinds, boxBefore } = useWords().findings;
    const { label } = control;
    const { shown, ...say } = useSayFindings(findings, ({ severity, message }) => ({
      name: label,
      text: `${kinds[severity]}: ${firstSentence(message)}${severity === "confirm" ? ` ${boxBefore}` : ""}`,
    }));
    const view = { ...control, findings: shown };
    const entering = useEntering(view);
    const id = idOf(view.pointer);
    // Begins with the label that is seen, as whoever speaks to the page says it.
    const labelledBy = useLabelledBy(view.pointer, `${id}-name`);
    if (!view.isShown) return null;
    return (
      <Field view={view} frame={frame} labelledBy={labelledBy} say={say}>
        <Input {...view} id={id} labelledBy={labelledBy} {...messagesOf(view)} {...entering} />
      </Field>
    );
  }
  return { tester, renderer: FieldRenderer };
}

/** What an input says about its hint and findings. */
function messagesOf({ pointer, hint, findings }: ControlView): Pick<InputProps, "describedBy" | "isInvalid"> {
  const id = idOf(pointer);
  // The words alone: the box to confirm beside them is no description.
  const ids = [...(hint === undefined ? [] : [`${id}-hilfe`]), ...findings.map(findingId)];
  return {
    describedBy: ids.length > 0 ? ids.join(" ") : undefined,
    isInvalid: findings.some(({ severity, confirmed }) => severity !== "hint" && confirmed !== true),
  };
}

interface FieldProps {
  readonly view: ControlView;
  readonly frame: Frame;
  readonly labelledBy: string | undefined;
  readonly say: Omit<SayFindings, "shown">;
  readonly children: React.ReactNode;
}

function Field({ view, frame, labelledBy, say, children }: FieldProps) {
  const { pointer, label, labelLanguage, hint, hintLanguage, isRequired, findings, schema } = view;
  const id = idOf(pointer);
  const { fields } = useWords();
  const isOptional = !isRequired && schema["type"] !== "boolean" && !isReadOnly(view);
  const name = (
    <span id={`${id}-name`}>
      <InLanguage language={labelLanguage} text={label} />
      {isOptional && <span className="optional"> ({fields.optional})</span>}
    </span>
  );
  const Box = frame === "group" ? "fieldset" : "div";
  return (
    <Box className="field" aria-labelledby={frame === "group" ? labelledBy : undefined} {...say}>
      {frame === "line" && <label htmlFor={id}>{name}</label>}
      {frame === "group" && <legend>{name}</legend>}
      {frame === "box" && (
        <label className="box">
          {children}
          {name}
        </label>
      )}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hilfe`} lang={langOf(hintLanguage)}>
          {hint}
        </p>
      )}
      {frame !== "box" && children}
      <FindingList id={`${id}-meldung`} findings={findings} />
    </Box>
  );
}

/** The declaration as it will be handed in, to read: the UI schema once more, with values in place of controls. */
import { childrenOf } from "../form/controls.ts";
import type { UiElement } from "../form/definition.ts";
import { isArray, isObject, type Json } from "../form/json.ts";
import { toPattern } from "../form/pointer.ts";
import { locate, toPointer } from "../form/scope.ts";
import { useLoadedForm } from "../form-context.ts";
import { jsonAt } from "../json-at.ts";
import { isElementShown } from "../json-forms.ts";
import { findColumns, findDetail } from "../renderers/columns.ts";
import { describeControl } from "../renderers/control-view.ts";
import { NoteText, splitHeading } from "./note-text.tsx";
import { ReviewTable } from "./review-table.tsx";
import { showValue } from "./show-value.ts";

export interface ReviewElementProps {
  readonly element: UiElement;
  /** Pointer of the object the element draws. */
  readonly base: string;
  readonly answers: Json;
}

export function ReviewElement(props: ReviewElementProps) {
  const { element, base, answers } = props;
  const { ajv } = useLoadedForm();
  if (!isElementShown(element, { answers, base, ajv })) return null;
  switch (element.type) {
    case "Control":
      return <ReviewControl {...props} />;
    case "Presence":
      return <ReviewPresence {...props} />;
    case "Note":
      return <ReviewNote name={String(element["note"])} />;
    case "Label":
      return <p>{String(element["text"] ?? "")}</p>;
    default:
      // The elements of a layout never change place, so that the index is key enough.
      return childrenOf(element).map((child, index) => <ReviewElement key={index} {...props} element={child} />);
  }
}

function ReviewControl(props: ReviewElementProps) {
  const { element, base, answers } = props;
  const { schema: root } = useLoadedForm();
  const pointer = base + toPointer(String(element["scope"]));
  const { label, schema } = describeControl(root, pointer, element);
  const value = jsonAt(answers, pointer);
  if (isArray(value) && value.some(isObject)) return <ReviewList {...props} pointer={pointer} items={value} />;
  // A list that was not asked for needs no line of its own: its question says so.
  if (schema["type"] === "array" && value === undefined) return null;
  return <Line label={label} text={showValue(schema, value)} />;
}

interface ReviewListProps extends ReviewElementProps {
  readonly pointer: string;
  readonly items: readonly Json[];
}

function ReviewList({ element, pointer, items, answers }: ReviewListProps) {
  const { schema: root } = useLoadedForm();
  const { options, label } = describeControl(root, pointer, element);
  const detail = findDetail(root, toPattern(pointer), options);
  const columns = findColumns(root, toPattern(pointer), detail);
  if (columns !== undefined && options["layout"] !== "cards") {
    return <ReviewTable label={label} columns={columns} items={items} />;
  }
  const title = locate(root, `${pointer}/0`)?.schema["title"];
  return items.map((_, index) => (
    // Nothing moves while it is read.
    <section key={index} className="card">
      <h4>
        {typeof title === "string" ? title : label} {index + 1}
      </h4>
      <ReviewElement element={detail} base={`${pointer}/${index}`} answers={answers} />
    </section>
  ));
}

function ReviewPresence({ element, base, answers }: ReviewElementProps) {
  const isThere = jsonAt(answers, base + toPointer(String(element["scope"]))) !== undefined;
  const options = isObject(element["options"]) ? element["options"] : {};
  return (
    <Line
      label={String(element["label"])}
      text={String(isThere ? (options["yes"] ?? "Ja") : (options["no"] ?? "Nein"))}
    />
  );
}

function ReviewNote({ name }: { readonly name: string }) {
  const note = useLoadedForm().definition.notes[name];
  if (note === undefined) return null;
  const { heading, rest } = splitHeading(note);
  if (heading === undefined) return <NoteText note={note} under={3} />;
  return (
    <details className="note" open>
      <summary>
        <h4>{heading}</h4>
      </summary>
      <NoteText note={rest} under={3} />
    </details>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  return (
    <dl className="line">
      <dt>{label}</dt>
      <dd>{text ?? <span className="nothing">keine Angabe</span>}</dd>
    </dl>
  );
}

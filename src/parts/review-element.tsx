/** The declaration as it will be handed in, to read: the UI schema once more, with values in place of controls. */
import { childrenOf } from "../form/controls.ts";
import type { Schema, UiElement } from "../form/definition.ts";
import { isArray, isObject, type Json } from "../form/json.ts";
import { formatPointer, toPattern } from "../form/pointer.ts";
import { locate, toPointer } from "../form/scope.ts";
import { useLoadedForm, useSelected } from "../form-context.ts";
import { nameItem } from "../item-name.ts";
import { jsonAt } from "../json-at.ts";
import { isElementShown } from "../json-forms.ts";
import { langOf } from "../lang-of.ts";
import { findDetail, listColumns } from "../renderers/columns.ts";
import { describeControl, markOf, titleLanguageOf, titleOf } from "../renderers/control-view.ts";
import { useNamingForm } from "../use-place-name.ts";
import { useNote } from "../use-note.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { ChangedMark, useHandedInAt } from "./changed-mark.tsx";
import { ChangeLink, type Placed } from "./change-link.tsx";
import { Digits } from "./digits.tsx";
import { FaultMark } from "./fault-mark.tsx";
import { InLanguage } from "./in-language.tsx";
import { NoteText, splitHeading } from "./note-text.tsx";
import { ReviewTable } from "./review-table.tsx";
import { showValue } from "./show-value.ts";

export interface ReviewElementProps {
  readonly element: UiElement;
  /** Pointer of the object the element draws. */
  readonly base: string;
  readonly answers: Json;
  /** Whether the step was open before: then its notes were in sight, and are folded here. */
  readonly isRead: boolean;
  /** Goes to where something is entered. */
  readonly onChoose: (place: Placed) => void;
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
      return <ReviewNote element={element} isRead={props.isRead} />;
    case "Label":
      // It helps with what is to be done on the step; what is declared stands in notes.
      return props.isRead ? null : <p lang={langOf(markOf(element))}>{String(element["text"] ?? "")}</p>;
    default:
      // A control by another name, such as one that only Material draws.
      if (typeof element["scope"] === "string") return <ReviewControl {...props} />;
      // The elements of a layout never change place, so that the index is key enough.
      return childrenOf(element).map((child, index) => <ReviewElement key={index} {...props} element={child} />);
  }
}

function ReviewControl(props: ReviewElementProps) {
  const { element, base, answers } = props;
  const { schema: root } = useLoadedForm();
  const pointer = base + toPointer(String(element["scope"]));
  const { label, labelLanguage, schema, options } = describeControl(root, pointer, element);
  const { fields } = useAllWords();
  const before = useHandedInAt(pointer);
  const value = jsonAt(answers, pointer);
  if (isArray(value) && value.some(isObject)) return <ReviewList {...props} pointer={pointer} items={value} />;
  if (isObject(value)) return <ReviewElement {...props} element={membersOf(schema)} base={pointer} />;
  // A list that was not asked for needs no line of its own: its question says so.
  if (schema["type"] === "array" && value === undefined) return null;
  const text = showValue(schema, value, fields);
  const isChanged = before !== undefined && showValue(schema, before.value, fields) !== text;
  const shared = { label, language: labelLanguage, text, pointer, isChanged };
  return <Line {...shared} groups={options["group"]} />;
}

/** An object that is asked for as a whole: what each of its members holds. */
function membersOf({ properties }: Schema): UiElement {
  const names = isObject(properties) ? Object.keys(properties) : [];
  const elements = names.map((name) => ({ type: "Control", scope: `#${formatPointer(["properties", name])}` }));
  return { type: "VerticalLayout", elements };
}

interface ReviewListProps extends ReviewElementProps {
  readonly pointer: string;
  readonly items: readonly Json[];
}

function ReviewList({ element, pointer, items, answers, isRead, onChoose }: ReviewListProps) {
  const { schema: root } = useLoadedForm();
  const naming = useNamingForm();
  const { options, label, labelLanguage } = describeControl(root, pointer, element);
  const detail = findDetail(root, toPattern(pointer), options);
  const columns = listColumns(root, toPattern(pointer), options);
  if (columns !== undefined) {
    const shared = { label, language: labelLanguage, columns, items };
    return <ReviewTable {...shared} pointer={pointer} onChoose={onChoose} />;
  }
  const item = locate(root, `${pointer}/0`)?.schema ?? {};
  const isNamed = typeof item["title"] === "string";
  return items.map((it, index) => (
    // Nothing moves while it is read.
    <section key={index} className="card">
      <header>
        <h4>
          <InLanguage
            language={isNamed ? titleLanguageOf(item) : labelLanguage}
            text={isNamed ? titleOf(item, pointer) : label}
          />{" "}
          {index + 1}
        </h4>
        <ChangeLink name={nameItem(naming, pointer, index, it)} pointer={`${pointer}/${index}`} onChoose={onChoose} />
      </header>
      <ReviewElement
        element={detail}
        base={`${pointer}/${index}`}
        answers={answers}
        // What was explained with the first is folded with the others.
        isRead={isRead || index > 0}
        onChoose={onChoose}
      />
    </section>
  ));
}

function ReviewPresence({ element, base, answers }: ReviewElementProps) {
  const declined = useSelected(({ state }) => state.declined);
  const pointer = base + toPointer(String(element["scope"]));
  const isThere = jsonAt(answers, pointer) !== undefined;
  const before = useHandedInAt(pointer);
  const options = isObject(element["options"]) ? element["options"] : {};
  const { yes, no } = useAllWords().fields;
  return (
    <Line
      label={String(element["label"])}
      language={markOf(element)}
      text={
        isThere ? String(options["yes"] ?? yes) : declined.includes(pointer) ? String(options["no"] ?? no) : undefined
      }
      pointer={pointer}
      isChanged={before !== undefined && (before.value !== undefined) !== isThere}
    />
  );
}

function ReviewNote({ element, isRead }: Pick<ReviewElementProps, "element" | "isRead">) {
  const shown = useNote(element);
  if (shown === undefined) return null;
  const { note, language } = shown;
  const { heading, rest } = splitHeading(note);
  if (heading === undefined) return <NoteText note={note} under={3} language={language} />;
  return (
    <details className="note" open={!isRead}>
      <summary>
        <h4 lang={langOf(language)}>{heading}</h4>
      </summary>
      <NoteText note={rest} under={3} language={language} />
    </details>
  );
}

interface LineProps {
  readonly label: string;
  /** Id of the label's language where it is not the page's. */
  readonly language: string | undefined;
  readonly text: string | undefined;
  readonly pointer: string;
  /** Lengths of the groups in which a number is shown. */
  readonly groups?: Json | undefined;
  /** Whether it differs from what was handed in and is corrected now. */
  readonly isChanged: boolean;
}

/** A label of more letters is a sentence: its answer stands below it. */
const LONG = 40;

function Line({ label, language, text, pointer, groups, isChanged }: LineProps) {
  const { review } = useAllWords();
  const findings = useSelected((session) => session.findings.at(pointer));
  return (
    // Not a list of terms: one list for each line would be announced as such, line for line.
    <p className={label.length > LONG ? "line long" : "line"}>
      <span lang={langOf(language)}>
        {label}
        {/* In the line, though not seen: what is hidden by its place is read with a space before it. */}
        {!/[.:?!]$/.test(label) && <span style={{ fontSize: 0 }}>: </span>}
      </span>
      <strong className={text === undefined ? "nothing" : undefined}>
        {text === undefined ? review.nothing : <Digits text={text} groups={groups} />}
        <FaultMark findings={findings} />
        {isChanged && <ChangedMark kind="changed" />}
      </strong>
    </p>
  );
}

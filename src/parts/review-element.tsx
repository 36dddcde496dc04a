/** The declaration as it will be handed in, to read: the UI schema once more, with values in place of controls. */
import { childrenOf } from "../form/controls.ts";
import type { Schema, UiElement } from "../form/definition.ts";
import { isArray, isObject, type Json } from "../form/json.ts";
import { formatPointer, toPattern } from "../form/pointer.ts";
import { toPointer } from "../form/scope.ts";
import { useLoadedForm, useSelected } from "../form-context.ts";
import { jsonAt } from "../json-at.ts";
import { isElementShown } from "../json-forms.ts";
import { langOf } from "../lang-of.ts";
import { findDetail, listColumns } from "../renderers/columns.ts";
import { describeControl, markOf } from "../renderers/control-view.ts";
import { isAsked } from "../presence-patterns.ts";
import { useNote } from "../use-note.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { useHandedInAt } from "./changed-mark.tsx";
import type { Placed } from "./change-link.tsx";
import { GoneItems } from "./gone-items.tsx";
import { InLanguage } from "./in-language.tsx";
import type { PlacedRow } from "./mark-rows.ts";
import { NoteSummary } from "./note-summary.tsx";
import { NoteText, splitHeading, textOf } from "./note-text.tsx";
import { ReviewCards } from "./review-cards.tsx";
import { ReviewLine } from "./review-line.tsx";
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
  const { schema: root, definition } = useLoadedForm();
  const pointer = base + toPointer(String(element["scope"]));
  const { label, labelLanguage, schema, options } = describeControl(root, pointer, element);
  const { fields } = useAllWords();
  const before = useHandedInAt(pointer);
  const value = jsonAt(answers, pointer);
  if (isArray(value) && value.some(isObject)) return <ReviewList {...props} pointer={pointer} items={value} />;
  if (isObject(value ?? before?.value)) {
    return <ReviewElement {...props} element={membersOf(schema)} base={pointer} />;
  }
  const gone = itemsIn(before?.value);
  if (schema["type"] === "array" && value === undefined) {
    // A list that was not asked for needs no line of its own: its question says so.
    return isAsked(definition, toPattern(pointer)) ? null : <GoneItems list={pointer} gone={gone} />;
  }
  const text = showValue(schema, value, fields);
  const was = gone.length > 0 ? undefined : showValue(schema, before?.value, fields);
  return (
    <>
      <ReviewLine
        label={label}
        language={labelLanguage}
        text={text}
        pointer={pointer}
        groups={options["group"]}
        before={before === undefined || was === text ? undefined : { text: was }}
      />
      <GoneItems list={pointer} gone={gone} />
    </>
  );
}

/** The items of a list of objects with their places; none in anything else. */
function itemsIn(value: Json | undefined): readonly PlacedRow[] {
  return isArray(value) && value.some(isObject) ? [...value.entries()] : [];
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
  const { options, label, labelLanguage } = describeControl(root, pointer, element);
  const detail = findDetail(root, toPattern(pointer), options);
  const columns = listColumns(root, toPattern(pointer), options);
  if (columns !== undefined) {
    const shared = { label, language: labelLanguage, columns, items };
    return <ReviewTable {...shared} pointer={pointer} onChoose={onChoose} />;
  }
  return (
    <ReviewCards
      label={label}
      language={labelLanguage}
      items={items}
      pointer={pointer}
      onChoose={onChoose}
      renderItem={(index) => (
        <ReviewElement
          element={detail}
          base={`${pointer}/${index}`}
          answers={answers}
          // What was explained with the first is folded with the others.
          isRead={isRead || index > 0}
          onChoose={onChoose}
        />
      )}
    />
  );
}

function ReviewPresence({ element, base, answers }: ReviewElementProps) {
  const declined = useSelected(({ state }) => state.declined);
  const pointer = base + toPointer(String(element["scope"]));
  const isThere = jsonAt(answers, pointer) !== undefined;
  const before = useHandedInAt(pointer);
  const wasThere = before?.value !== undefined;
  const options = isObject(element["options"]) ? element["options"] : {};
  const { fields } = useAllWords();
  const [yes, no] = [String(options["yes"] ?? fields.yes), String(options["no"] ?? fields.no)];
  return (
    <>
      <ReviewLine
        label={String(element["label"])}
        language={markOf(element)}
        text={isThere ? yes : declined.includes(pointer) ? no : undefined}
        pointer={pointer}
        before={before === undefined || wasThere === isThere ? undefined : { text: wasThere ? yes : no }}
      />
      {!isThere && <GoneItems list={pointer} gone={itemsIn(before?.value)} />}
    </>
  );
}

function ReviewNote({ element, isRead }: Pick<ReviewElementProps, "element" | "isRead">) {
  const shown = useNote(element);
  const { review, rows } = useAllWords();
  if (shown === undefined) return null;
  const { note, language, summary } = shown;
  const { heading, rest } = splitHeading(note);
  if (heading === undefined && !isRead) {
    return (
      <>
        <NoteSummary text={summary} />
        <NoteText note={note} under={3} language={language} />
      </>
    );
  }
  return (
    <details className="note" open={!isRead}>
      <summary>
        {heading === undefined ? (
          <span>
            {review.wording}: <InLanguage language={language} text={rows.quoted(beginningOf(textOf(note)))} />
          </span>
        ) : (
          <h4 lang={langOf(language)}>{heading}</h4>
        )}
      </summary>
      <NoteSummary text={summary} />
      <NoteText note={rest} under={3} language={language} />
    </details>
  );
}

/** As much as tells one from another. */
function beginningOf(text: string): string {
  return `${text.trim().split(/\s+/).slice(0, 4).join(" ")} …`;
}

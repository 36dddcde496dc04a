import { isObject, type Json } from "./form/json.ts";
import { formatPointer, isIndex, parsePointer } from "./form/pointer.ts";
import { locate } from "./form/scope.ts";
import { isOnlyCard, nameItem, type NamingForm } from "./item-name.ts";
import { jsonAt } from "./json-at.ts";

/** A place in the answers as people call it: `Name, Zeile 2 (Fuchs), Blatt 1`; the only card there is has no name. */
export function namePlace(form: NamingForm, answers: Json, pointer: string): string {
  const segments = parsePointer(pointer);
  const isItem = isIndex(segments.at(-1) ?? "");
  const own = isItem ? itemAt(form, answers, segments) : titleAt(form, segments);
  return [own, ...namesAround(form, answers, pointer)].filter(Boolean).join(", ");
}

/** The names of the items around a place, the nearest first. */
export function namesAround(form: NamingForm, answers: Json, pointer: string): readonly string[] {
  const segments = parsePointer(pointer);
  const around = segments.slice(0, -1).flatMap((segment, at) => {
    const list = formatPointer(segments.slice(0, at));
    return isIndex(segment) && !isOnlyCard(form, list, answers)
      ? [itemAt(form, answers, segments.slice(0, at + 1))]
      : [];
  });
  return around.toReversed();
}

function itemAt(form: NamingForm, answers: Json, segments: readonly string[]): string {
  const item = jsonAt(answers, formatPointer(segments));
  return nameItem(form, formatPointer(segments.slice(0, -1)), Number(segments.at(-1)), item);
}

function titleAt({ schema: root, words }: NamingForm, segments: readonly string[]): string | undefined {
  const pointer = formatPointer(segments);
  const { title, properties } = locate(root, pointer)?.schema ?? {};
  const name = typeof title === "string" ? title : segments.at(-1);
  const members = isObject(properties) ? Object.keys(properties) : [];
  const isBox = (member: string): boolean =>
    locate(root, pointer + formatPointer([member]))?.schema["type"] === "boolean";
  return name !== undefined && members.length > 0 && members.every(isBox) ? words.boxes(name) : name;
}
